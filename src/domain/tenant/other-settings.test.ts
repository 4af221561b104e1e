import { expect, test } from 'vitest'
import { otherSettings } from './other-settings.ts'

const none = () => false

test('leaves out known settings, and sorts the others by name', () => {
  const raw = { zulu: true, name: 'Example', alpha: 7, nothing: null }
  expect(otherSettings(raw, (name) => name === 'name')).toEqual([
    { name: 'alpha', text: '7', secret: false },
    { name: 'nothing', text: 'null', secret: false },
    { name: 'zulu', text: 'true', secret: false },
  ])
})

test('shows an object field by field, and lists and empty values as JSON', () => {
  const raw = { sip: { port: 5060, codecs: ['opus'] }, extra: {} }
  expect(otherSettings(raw, none).map(({ name, text }) => [name, text])).toEqual([
    ['extra', '{}'],
    ['sip.codecs', '["opus"]'],
    ['sip.port', '5060'],
  ])
})

test.each([
  { smtp_password: 'x' },
  { ldap: { bindSecret: 'x' } },
  { api_key: 'x' },
  { peers: [{ token: 'x' }] },
])('%j is secret', (raw) => {
  expect(otherSettings(raw, none)).toEqual([expect.objectContaining({ secret: true })])
})

test.each([{ keyboard: 'x' }, { monkey: 'x' }])('%j is not', (raw) => {
  expect(otherSettings(raw, none)).toEqual([expect.objectContaining({ secret: false })])
})

test.each([null, [], 'text'])('%j holds none', (raw) => {
  expect(otherSettings(raw, none)).toEqual([])
})

import { expect, test } from 'vitest'
import { localAddress } from './local-address.ts'

const ORIGIN = 'https://console.example'

test.each(['/', '/settings/general?a=1#name', '/holidays/2026'])('%s is a place here', (next) => {
  expect(localAddress(next, ORIGIN)).toBe(next)
})

test.each([
  null,
  '',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/\t/evil.example/',
  'http://console.example/',
  'https://console.example.evil/',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://[',
])('%j is none', (next) => {
  expect(localAddress(next, ORIGIN)).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customHeaders } from '../../contract/custom-headers.ts'
import { type TenantSettings, tenantSettings } from '../../contract/tenant.ts'
import { tenantDefaults } from '../../contract/values/defaults.ts'
import { rebaseDraft } from './rebase-draft.ts'

const remote: TenantSettings = {
  ...tenantDefaults,
  name: 'Held',
  website: 'https://remote.example/',
}
const onto = (base: object, local: object) =>
  rebaseDraft({ base: { ...base }, local: { ...local } }, remote, {
    schema: tenantSettings,
  })

test('edits show beside what others changed meanwhile', () => {
  expect(onto({ name: 'Held' }, { name: 'Mine' })).toEqual({
    base: remote,
    local: { ...remote, name: 'Mine' },
  })
})

test('keeps what was typed when the schema rejects it', () => {
  const { local } = onto({ log_retention: 90, name: 'Held' }, { log_retention: '1.5', name: '' })
  expect(local).toEqual({ ...remote, log_retention: '1.5', name: '' })
})

test.each([
  ['a name that is no more', { old_name: 1 }, { old_name: 2 }],
  ['a text that was a number', { name: 5 }, { name: 6 }],
  ['a text that was an object', { name: {} }, { name: { en: 'Mine' } }],
  ['an object that was a text', { e164: 'a' }, { e164: 'b' }],
  ['a list that was an object', { outbound_caller_ids: {} }, { outbound_caller_ids: { a: 1 } }],
  [
    'entries of a list with other names',
    { outbound_caller_ids: [] },
    { outbound_caller_ids: [{}] },
  ],
  ['a day that was an object', { office_hours: { monday: 1 } }, { office_hours: { monday: 2 } }],
])('of another version %s is left out, and the rest is not', (_, base, local) => {
  const moved = onto({ ...base, log_retention: 90 }, { ...local, log_retention: 80 })
  expect(moved.local).toEqual({ ...remote, log_retention: 80 })
})

test('gives a form every field in its shape, whatever a draft contains', () => {
  const row = { name: 'X-A', value: '1', scope: 'TRUNK' as const }
  const headers = { add: [row], relay: [] }
  const junk = fc.dictionary(fc.constantFrom('add', 'relay', 'name', '__proto__'), fc.jsonValue())
  fc.assert(
    fc.property(junk, junk, (base, local) => {
      const moved = rebaseDraft({ base, local }, headers, { schema: customHeaders })
      for (const side of [moved.base, moved.local]) {
        expect(Object.keys(side)).toEqual(['add', 'relay'])
        for (const { name, value } of side.add) {
          expect([typeof name, typeof value]).not.toContain('object')
          expect([name, value]).not.toContain(undefined)
        }
        expect(Array.isArray(side.relay)).toBe(true)
      }
    }),
  )
})

test('keeps the edit of a number that was not whole on the server', () => {
  expect(onto({ log_retention: 1.5 }, { log_retention: 2 }).local.log_retention).toBe(2)
})

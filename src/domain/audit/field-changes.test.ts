import { expect, test } from 'vitest'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { objectIdOf } from './field-changes.ts'

const entryOf = (old_state: string, new_state: string) => ({ old_state, new_state }) as AuditEntry

test.each([
  ['{"id":"a"}', '{"id":"a","name":"b"}', 'a'],
  ['{"id":"a"}', '', 'a'],
  ['', '{"id":7}', '7'],
  ['', '', ''],
  ['no JSON', '{"id":{}}', ''],
])('of %j and %j the object is %j', (old, now, id) => {
  expect(objectIdOf(entryOf(old, now))).toBe(id)
})

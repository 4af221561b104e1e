import { describe, expect, test } from 'vitest'
import { parseLenient } from '../../contract/json/lenient.ts'
import { planDefaults } from '../../contract/values/defaults.ts'
import { gapAt, limitOf } from './plan-limits.ts'

const read = (sent: object) => {
  const { values, ...paths } = parseLenient(planDefaults, { ...planDefaults, ...sent })
  return { plan: values, ...paths }
}

describe('a limit of the plan', () => {
  test('is the one that the PBX sent', () => {
    expect(limitOf(read({ max_extensions: 7 }), 'current_users')).toBe(7)
  })

  test.each([undefined, null, 'many', [20]])(
    'is no default in the place of %j',
    (max_extensions) => {
      expect(limitOf(read({ max_extensions }), 'current_users')).toBeUndefined()
    },
  )

  test('is missing for a figure that has none', () => {
    expect(limitOf(read({}), 'current_trunks')).toBeUndefined()
  })
})

test('says why a field has its default', () => {
  const plan = read({ enable_billing: undefined, disk_quota: {} })
  expect(gapAt(plan, 'enable_billing')).toBe('missing')
  expect(gapAt(plan, 'disk_quota')).toBe('invalid')
  expect(gapAt(plan, 'max_call_queues')).toBeNull()
})

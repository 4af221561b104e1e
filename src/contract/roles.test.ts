import { expect, it } from 'vitest'
import { accessOf } from './roles.ts'

it.each([
  ['SystemAdmin', 'system'],
  ['Dealer', 'system'],
  ['Admin', 'tenant'],
  ['QueueManager', 'self'],
  ['StandardInternationalUser', 'self'],
  ['StandardUser', 'self'],
  ['A role of their own', 'self'],
  ['admin', 'self'],
  ['', 'self'],
])('%j has access to: %s', (role, access) => {
  expect(accessOf(role)).toBe(access)
})

import { expect, it } from 'vitest'
import type { Endpoint } from '../http/capabilities.ts'
import { mayWrite } from './rights.ts'

const viewer = { role: 'Admin', capabilities: ['Company.View-only', 'Billing.View-only'] }

it.each<Endpoint>([
  'POST /tenant',
  'POST /tenant/password_policy',
  'POST /tenant/custom_headers',
  'POST /tenant/balance',
  'POST /voicemail',
  'POST /holidays',
  'POST /holidays/{id}',
  'POST /holidays/{id}/destroy',
])('who may only look may not %s', (endpoint) => {
  expect(mayWrite(viewer, endpoint)).toBe(false)
  expect(mayWrite({ role: 'Admin' }, endpoint)).toBe(true)
})

it.each<Endpoint>(['GET /holidays', 'POST /user/password', 'POST /tenants/switch'])(
  'who may only look may %s',
  (endpoint) => expect(mayWrite(viewer, endpoint)).toBe(true),
)

it.each<[string, Endpoint]>([
  ['Company.settings.full', 'POST /tenant'],
  ['Company.holidays.full', 'POST /holidays/{id}'],
  ['Company.password_policy.full', 'POST /tenant/password_policy'],
  ['Billing.full', 'POST /tenant/balance'],
])('%s allows %s and no more', (capability, endpoint) => {
  const holder = { role: 'Admin', capabilities: [capability] }
  expect(mayWrite(holder, endpoint)).toBe(true)
  expect(mayWrite(holder, 'POST /voicemail')).toBe(false)
})

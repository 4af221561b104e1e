import { expect, test } from 'vitest'
import { auditFilterText, changedByOthers } from './audit-filter.ts'

test('asks for everything where nothing is chosen', () => {
  expect(auditFilterText({}, 'Europe/Paris')).toBe('')
})

test('days are those of the zone, also where its clocks change', () => {
  expect(auditFilterText({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Paris')).toBe(
    'created_at ge 2026-03-28T23:00:00.000Z and created_at lt 2026-03-29T22:00:00.000Z',
  )
})

test('leaves out invalid dates', () => {
  expect(auditFilterText({ from: 'soon', to: '2026-1-1' }, 'UTC')).toBe('')
})

test('the documents of a tenant have filters of their own, and quotes are doubled', () => {
  expect(
    auditFilterText({ user: "o'hara", subject: 'password-policy', action: 'UPDATE' }, 'UTC'),
  ).toBe(
    "user_name eq 'o''hara' and object_type eq 'TENANT' and object_name eq 'password_policy' and action eq 'UPDATE'",
  )
  expect(auditFilterText({ subject: 'settings' }, 'UTC')).toBe(
    "object_type eq 'TENANT' and not (object_name eq 'password_policy' or object_name eq 'custom_headers')",
  )
})

test('what others changed leaves out sign-ins', () => {
  expect(changedByOthers('ada', 0)).toBe(
    "created_at gt 1970-01-01T00:00:00.000Z and user_name ne 'ada' and action ne 'LOGIN' and action ne 'LOGOUT'",
  )
})

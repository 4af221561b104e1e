import type { Page } from '@playwright/test'
import type { Json, JsonObject } from './hostile-pbx/documents.ts'

/**
 * Makes the server answer as if it had no audit log. The page then shows the changes that were
 * made in this browser.
 */
export async function withoutAuditLog(page: Page): Promise<void> {
  await page.route('**/api/audit_logs?*', (route) => route.fulfill({ status: 404 }))
}

/** An audit log entry as a PBX sends it, with some of its fields replaced. */
const auditEntry = (entry: JsonObject): JsonObject => ({
  id: 'e1',
  created_at: '2026-11-26T09:12:00Z',
  source: 'WebUI',
  ip: '192.0.2.7',
  action: 'UPDATE',
  object_type: 'TENANT',
  user_name: 'ada',
  object_name: 'Firm',
  old_state: '',
  new_state: '',
  ...entry,
})

/** An entry that changed fields of the tenant. */
export const tenantChange = (id: string, old: Json, now: Json, more: JsonObject = {}) =>
  auditEntry({ id, old_state: JSON.stringify(old), new_state: JSON.stringify(now), ...more })

const day = (to: string) => ({ enabled: true, ranges: [{ from: '09:00', to }] })

/** Usual entries, and entries that no document describes. */
export const strangeEntries = (): JsonObject[] => [
  tenantChange('e1', { id: 't1', recording_retention: 180 }, { id: 't1', recording_retention: 90 }),
  tenantChange(
    'e2',
    { office_hours: { monday: day('17:00') } },
    { office_hours: { monday: day('16:00') } },
    { created_at: '2026-11-26T10:00:00Z', user_name: 'bob' },
  ),
  auditEntry({
    id: 'failed',
    action: 'LOGIN',
    object_type: 'USER',
    object_name: 'ada',
    new_state: '{"reason":"wrong_password"}',
  }),
  auditEntry({ id: 'recharge', action: 'RECHARGE', object_type: 'BILLING' }),
  // A state with one side only, states that aren't JSON, and no states.
  tenantChange('half', {}, { website: 'https://half.example', name: null }),
  auditEntry({ id: 'text', old_state: 'was <b>this</b>', new_state: '[object Object]' }),
  auditEntry({ id: 'none', created_at: 'yesterday', user_name: '' }),
  { id: 'bare' },
  // Types and actions that the console doesn't know, and text that looks like markup or
  // placeholders.
  auditEntry({
    id: 'strange/../id?#%',
    action: 'REBOOT_NOW',
    object_type: 'SESSION_BORDER_CONTROLLER',
    object_name: '<img src=x onerror=alert(1)> $t(history:failed) {{who}}',
    user_name: `${'x'.repeat(5000)}`,
    old_state: { firmware: '1.0', api_token: 'hunter2' },
    new_state: { firmware: '2.0', api_token: 'hunter3', nested: [[1, { a: null }]] },
  }),
  auditEntry({
    id: 'deep',
    old_state: `${'['.repeat(9000)}${']'.repeat(9000)}`,
    new_state: JSON.stringify({ name: 'y'.repeat(100_000) }),
  }),
  auditEntry({
    id: 'odd-holiday',
    object_type: 'HOLIDAY',
    old_state: '{"id":"h1","name":"A","month_start":99,"year_start":1e30}',
    new_state: '{"id":"h1","name":7,"month_start":"x","year_start":-5}',
  }),
]

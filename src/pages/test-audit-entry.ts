import type { AuditEntry } from '../contract/audit-logs.ts'

/** An entry of the audit log: an update of the settings with empty states and these fields. */
export const entryOf = (entry: Partial<AuditEntry>): AuditEntry => ({
  id: 'e1',
  created_at: '2026-11-27T10:00:00Z',
  source: 'API',
  ip: '192.0.2.1',
  action: 'UPDATE',
  object_type: 'TENANT',
  user_name: 'ada',
  object_name: 'Demo',
  old_state: '',
  new_state: '',
  ...entry,
})

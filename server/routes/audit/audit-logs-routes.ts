import { type AuditEntry, auditLogs } from '../../../src/contract/audit-logs.ts'
import { collectionQuery } from '../../../src/contract/collection.ts'
import { readPage } from '../../http/read-page.ts'
import { AUDIT_FIELDS, listAuditLogs, NEWEST_FIRST } from '../../store/audit/list-audit-logs.ts'
import { readCollection } from '../../store/reads/read-collection.ts'
import { auditedTenantId } from '../../store/tenant-store.ts'
import { endpoint } from '../endpoint.ts'

const nightMode: AuditEntry = {
  id: '019b1f0c-0000-7000-8000-000000000001',
  created_at: '2026-11-27T18:00:00.000Z',
  source: 'API',
  ip: '192.0.2.1',
  action: 'UPDATE',
  object_type: 'TENANT',
  user_name: 'tenantadmin',
  object_name: 'Demo',
  old_state: '{"id":"1","enable_night_mode":false}',
  new_state: '{"id":"1","enable_night_mode":true}',
}

/** /audit_logs: who changed what in the session's tenant, and who signed in. */
export const auditLogsEndpoints = [
  endpoint({
    method: 'GET',
    path: '/audit_logs',
    summary: 'A page of the audit log, newest first',
    who: 'tenant',
    query: collectionQuery,
    status: 200,
    answer: auditLogs,
    example: { count: 1, items: [nightMode] },
    handler: async ({ c, db, session }) => {
      const tenantId = await auditedTenantId(db, session.tenant?.id)
      const wanted = readPage(c, AUDIT_FIELDS, NEWEST_FIRST)
      return readCollection(db, tenantId, (reading) => listAuditLogs(reading, tenantId, wanted))
    },
  }),
]

import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { settle } from './test-many.ts'

/** The time of the oldest entry that `addAuditLogs` adds. Each further one is a minute later. */
const AUDIT_START = Date.UTC(2024, 0, 1)
const MINUTE = 60_000

/**
 * Adds entries to a tenant's audit log. `count` is a multiple of 100. 100 entries are by
 * `rare.user`, and another 100 have the type BILLING and the action RECHARGE.
 */
export async function addAuditLogs(db: Database, tenantId: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK)
    await addChunk(db, tenantId, { from, to, step: count / 100 })
  }
  await settle(db, 'audit_logs')
}

/** How many entries one statement adds; more would exceed the time limit of a statement. */
const CHUNK = 20_000

async function addChunk(
  db: Database,
  tenantId: string,
  { from, to, step }: { from: number; to: number; step: number },
): Promise<void> {
  const place = sql`i % ${sql.lit(step)}`
  const user = sql`case when ${place} = 1 then 'rare.user' when i % 10 = 0 then 'user101'
    else 'tenantadmin' end`
  const type = sql`case when ${place} = 2 then 'BILLING' when i % 4 = 0 then 'USER'
    when i % 4 = 1 then 'HOLIDAY' else 'TENANT' end`
  const action = sql`case when ${place} = 2 then 'RECHARGE' when i % 4 = 0 then 'LOGIN'
    else 'UPDATE' end`
  const words = sql`case when ${place} = 1 then ' rare user demo 192 0 2 1'
    else ' tenantadmin demo 192 0 2 1' end`
  const state = '{"id":"1","office_hours":{"monday":{"enabled":true,"ranges":[]}}}'
  await sql`insert into audit_logs (tenant_id, created_at, id, user_name, object_type, action,
      object_name, ip, source, lower_user_name, lower_object_name, search_text, old_state, new_state)
    with recursive numbers (i) as (
      select cast(${sql.lit(from)} as bigint)
      union all select i + 1 from numbers where i < ${sql.lit(to - 1)})
    select ${tenantId}, ${sql.lit(AUDIT_START)} + ${sql.lit(MINUTE)} * i, cast(i as text),
      ${user}, ${type}, ${action}, 'Demo', '192.0.2.1', 'API', ${user}, 'demo', ${words},
      ${state}, ${state}
    from numbers`.execute(db)
}

const at = (minutes: number) => new Date(AUDIT_START + minutes * MINUTE).toISOString()

/** Pages of the audit log that the console requests. */
export const auditPages = (count: number): Record<string, string> => ({
  newest: '',
  oldest: 'orderby=created_at',
  'by one who does nearly all': "filter=user_name eq 'tenantadmin'",
  'by one who does little': "filter=user_name eq 'rare.user'",
  'by nobody': "filter=user_name eq 'nobody'",
  'of a frequent type': "filter=object_type eq 'TENANT'",
  'of a rare type': "filter=object_type eq 'BILLING'",
  'of two types': "filter=object_type eq 'TENANT' or object_type eq 'BILLING'",
  'of two rare types': "filter=object_type in ('BILLING','SYSTEM')",
  'of a frequent action': "filter=action eq 'UPDATE'",
  'since a day': `filter=created_at ge ${at(count - 1440)}`,
  'since the middle': `filter=created_at ge ${at(count / 2)}`,
  'until the middle': `filter=created_at lt ${at(count / 2)}`,
  'a day in the middle': `filter=created_at ge ${at(count / 2)} and created_at lt ${at(count / 2 + 1440)}`,
  'by one, since the middle': `filter=user_name eq 'tenantadmin' and created_at ge ${at(count / 2)}`,
  'by one who does little, of a type':
    "filter=user_name eq 'rare.user' and object_type eq 'HOLIDAY'",
  'by one, of a rare type': "filter=user_name eq 'tenantadmin' and object_type eq 'BILLING'",
  'by one, of a frequent type': "filter=user_name eq 'tenantadmin' and object_type eq 'TENANT'",
  'of two frequent kinds': "filter=action eq 'LOGIN' and object_type eq 'USER'",
  'by one, of a frequent action': "filter=user_name eq 'tenantadmin' and action eq 'UPDATE'",
  'by one, of a type and an action':
    "filter=user_name eq 'tenantadmin' and object_type eq 'TENANT' and action eq 'UPDATE'",
})

/** Pages for which a filter by user, type or time alone matches too many entries. */
export const broadAuditPages: Record<string, string> = {
  'of a rare action': "filter=action eq 'RECHARGE'",
  'a rare word': 'search=rare',
  'a frequent word': 'search=tenantadmin',
  'an object': "filter=object_name eq 'Nothing'",
  'by the name of users': 'orderby=user_name',
}

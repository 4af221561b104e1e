import { type Selectable, sql } from 'kysely'
import { type AuditEntry, MAX_AUDIT_COUNT } from '../../../src/contract/audit-logs.ts'
import { wordPattern } from '../../../src/domain/text/search-words.ts'
import { columnOf, compileFilter, contains } from '../../odata/compile.ts'
import type { Order } from '../../odata/parse.ts'
import type { Fields } from '../../odata/token-reader.ts'
import type { Database, Tables } from '../database.ts'
import type { Page } from '../select-page.ts'

/** What the audit log can be filtered and sorted by. */
export const AUDIT_FIELDS = {
  id: 'text',
  created_at: 'time',
  source: 'text',
  ip: 'text',
  action: 'text',
  object_type: 'text',
  user_name: 'text',
  object_name: 'text',
} as const satisfies Fields

/** The order of a page that asks for none. */
export const NEWEST_FIRST: Order = [
  { field: 'created_at', letters: 'as written', direction: 'desc' },
]

/**
 * A page of a tenant's audit log.
 * Counting stops at MAX_AUDIT_COUNT: to count a million would take longer than to read the page.
 */
export async function listAuditLogs(
  db: Database,
  tenantId: string,
  { skip, top, order, filter, words }: Page,
) {
  const conditions = [
    sql<boolean>`tenant_id = ${tenantId}`,
    ...words.map((word) => contains(sql.ref('search_text'), wordPattern(word))),
    ...(filter ? [compileFilter(filter)] : []),
  ]
  const matching = conditions.reduce(
    (rest, condition) => rest.where(condition),
    db.selectFrom('audit_logs'),
  )
  const counted = db
    .selectFrom(matching.select('id').limit(MAX_AUDIT_COUNT).as('found'))
    .select(({ fn }) => fn.countAll().as('count'))
  const { count } = await counted.executeTakeFirstOrThrow()
  const sorted = orderBy(order).map((by) => sql`${columnOf(by)} ${sql.raw(by.direction)}`)
  const rows = await matching
    .selectAll()
    .orderBy(sql.join(sorted))
    .limit(top)
    .offset(skip)
    .execute()
  return { count: Number(count), items: rows.map(toEntry) }
}

/**
 * The order with what makes it unique. Entries that are equal in it come by time, in the direction
 * that an index has too.
 */
function orderBy(order: Order): Order {
  const direction = order.at(-1)?.direction ?? 'desc'
  const rest = (['created_at', 'id'] as const)
    .filter((field) => !order.some((by) => by.field === field))
    .map((field) => ({ field, letters: 'as written' as const, direction }))
  return [...order, ...rest]
}

function toEntry(row: Selectable<Tables['audit_logs']>): AuditEntry {
  const { id, source, ip, action, object_type, user_name, object_name, old_state, new_state } = row
  const created_at = new Date(row.created_at).toISOString()
  return {
    id,
    created_at,
    source,
    ip,
    action,
    object_type,
    user_name,
    object_name,
    old_state,
    new_state,
  }
}

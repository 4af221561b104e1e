import { type RawBuilder, type Selectable, sql } from 'kysely'
import { type AuditEntry, MAX_AUDIT_COUNT } from '../../../src/contract/audit-logs.ts'
import { wordPattern } from '../../../src/domain/text/search-words.ts'
import { columnOf, compileFilter, contains } from '../../odata/compile.ts'
import type { Filter, Order } from '../../odata/parse.ts'
import type { Fields, FieldUse } from '../../odata/token-reader.ts'
import { type Database, isPostgres, type Tables } from '../database.ts'
import type { Page } from '../select-page.ts'
import { timeOfId } from './add-entry.ts'

/** The fields that the audit log can be filtered and sorted by. */
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

/** The fields with an index. Each index lists the entries of a value by time. */
const INDEXED = ['user_name', 'object_type']

/** The fields that both indexes contain. Filtering and counting by these reads no entry. */
const IN_INDEXES = ['created_at', 'id', 'user_name', 'object_type', 'action']

/** The columns that filters, searches and orders use. */
const COMPARED = [
  ...Object.keys(AUDIT_FIELDS),
  'lower_user_name',
  'lower_object_name',
  'search_text',
]

/** The order of a page if the client asks for none. */
export const NEWEST_FIRST: Order = [
  { field: 'created_at', letters: 'as written', direction: 'desc' },
]

/**
 * A page of a tenant's audit log. Counting stops at MAX_AUDIT_COUNT, because counting a million
 * entries takes longer than reading the page. If a page has only one entry, that entry has its
 * complete states.
 */
export async function listAuditLogs(
  db: Database,
  tenantId: string,
  { skip, top, order, filter, words }: Page,
) {
  const conditions = [
    ...words.map((word) => contains(sql.ref('search_text'), wordPattern(word))),
    ...(filter ? [compileFilter(filter)] : []),
    ...(filter ? andTerms(filter).flatMap(timeOfIdTerm) : []),
  ]
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const fullOrder = orderBy(order)
  const isCovered = words.length === 0 && usesOf(filter, fullOrder).every(isInIndexes)
  const { entries, counted } = await entriesOf(db, tenantId, { filter, words, isCovered })
  const matching = sql`from (${entries}) as entries ${where}`
  const sorted = sql.join(fullOrder.map((by) => sql`${columnOf(by)} ${sql.raw(by.direction)}`))
  // Find the page first, and then read its entries, which are large.
  const page = sql<Entry>`select ${sql.join(SHOWN.map((name) => sql.ref(name)))}
    from (select created_at as page_at, id as page_id ${matching}
      order by ${sorted} limit ${top} offset ${skip}) as page
    cross join audit_logs
    where tenant_id = ${tenantId} and created_at = page_at and id = page_id
    order by ${sorted}`
  const { rows } = await page.execute(db)
  const isLast = rows.length < top && (rows.length > 0 || skip === 0)
  const count = isLast
    ? skip + rows.length
    : await countOf(db, sql`from (${counted}) as entries ${where}`)
  const items = rows.length === 1 ? await withWholeStates(db, tenantId, rows) : rows
  return { count: Math.min(count, MAX_AUDIT_COUNT), items: items.map(toEntry) }
}

const SHOWN = [
  ...(Object.keys(AUDIT_FIELDS) as (keyof typeof AUDIT_FIELDS)[]),
  ...(['old_state', 'new_state'] as const),
]
type Entry = Pick<Selectable<Tables['audit_logs']>, (typeof SHOWN)[number]>

async function withWholeStates(db: Database, tenantId: string, rows: Entry[]): Promise<Entry[]> {
  const [found] = rows
  if (!found) return rows
  const states = await db
    .selectFrom('audit_logs')
    .select(({ fn }) => [
      fn.coalesce('whole_old_state', 'old_state').as('old_state'),
      fn.coalesce('whole_new_state', 'new_state').as('new_state'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('created_at', '=', found.created_at)
    .where('id', '=', found.id)
    .executeTakeFirst()
  return [{ ...found, ...states }]
}

/** An id contains the entry's time, which finds the entry without an index of ids. */
function timeOfIdTerm(term: Filter) {
  if (term.is !== 'eq' || term.field !== 'id' || typeof term.value !== 'string') return []
  const time = timeOfId(term.value)
  return time === undefined ? [] : [sql`created_at = ${time}`]
}

async function countOf(db: Database, matching: RawBuilder<unknown>): Promise<number> {
  const counted = sql<{ count: unknown }>`select count(*) as count
    from (select id ${matching} limit ${sql.lit(MAX_AUDIT_COUNT)}) as found`
  return Number((await counted.execute(db)).rows[0]?.count)
}

/**
 * The tenant's entries, as a query that makes the database use the right index. By itself it
 * doesn't know which conditions match nearly all entries.
 * An index covers one condition, in order of time. With several conditions, one that matches few
 * entries is looked up by its index. If all match many and the index has all that is compared, it
 * is read in order of time. Otherwise the entries are, which is faster than looking up so many. An
 * index that has all that is compared is also read as a whole if few entries match, such as those
 * of a rare action: it is about a tenth of the entries.
 * `counted` is for counting, which needs no order: with many matches, any index with all that is
 * compared soon has enough of them.
 */
async function entriesOf(
  db: Database,
  tenantId: string,
  { filter, words, isCovered }: { filter?: Filter; words: string[]; isCovered: boolean },
): Promise<{ entries: RawBuilder<unknown>; counted: RawBuilder<unknown> }> {
  const both = (entries: RawBuilder<unknown>) => ({ entries, counted: entries })
  const columns = (isCovered ? IN_INDEXES : COMPARED).map((name) => sql.ref(name))
  const all = sql`select ${sql.join(columns)} from audit_logs where tenant_id = ${tenantId}`
  const terms = filter ? andTerms(filter) : []
  const indexed = terms.filter((term) => indexedField(term) !== undefined)
  const others = terms.filter((term) => !indexed.includes(term) && !isTime(term)).length
  const isInOrder = indexed.length === 0 || (indexed.length === 1 && indexed[0]?.is === 'eq')
  if (isInOrder && others + words.length === 0) return both(all)
  for (const term of indexed) {
    const found = sql`${all} and ${compileFilter(term)} limit ${sql.lit(MAX_AUDIT_COUNT)}`
    if (await areFew(db, found)) return both(found)
  }
  // PostgreSQL knows which values are frequent. SQLite doesn't, but never uses an index for an
  // expression, so `|| ''` rules the other indexes out.
  if (isPostgres(db)) return both(all)
  const used = isCovered ? indexedField(indexed.find(({ is }) => is === 'eq')) : undefined
  if (isCovered && used === undefined && filter) {
    const times = terms.filter(isTime).map((term) => sql`and ${compileFilter(term)}`)
    const isShort = times.length > 0 && (await areFew(db, sql`${all} ${sql.join(times, sql` `)}`))
    const inIndex = sql`select ${sql.join(columns)}
      from audit_logs indexed by audit_logs_object_type where tenant_id = ${tenantId}`
    const found = sql`${inIndex} and ${compileFilter(filter)}`
    if (!isShort && (await areFew(db, found))) return both(inIndex)
  }
  const hidden = (isCovered ? IN_INDEXES : COMPARED).map((name) =>
    INDEXED.includes(name) && name !== used
      ? sql`${sql.ref(name)} || '' as ${sql.ref(name)}`
      : sql.ref(name),
  )
  const entries = sql`select ${sql.join(hidden)} from audit_logs where tenant_id = ${tenantId}`
  return { entries, counted: isCovered ? all : entries }
}

/** Whether there are fewer entries than a count goes up to. */
const areFew = async (db: Database, entries: RawBuilder<unknown>): Promise<boolean> =>
  (await countOf(db, sql`from (${entries}) as found`)) < MAX_AUDIT_COUNT

/** The fields that a filter and an order use. */
function usesOf(filter: Filter | undefined, order: Order): FieldUse[] {
  if (!filter) return order
  if ('field' in filter) return [filter, ...order]
  const parts = filter.is === 'not' ? [filter.inner] : [filter.left, filter.right]
  return parts.flatMap((part) => usesOf(part, order))
}

/** The indexes have the names as they were written. */
const isInIndexes = ({ field, letters }: FieldUse): boolean =>
  IN_INDEXES.includes(field) && letters === 'as written'

const andTerms = (filter: Filter): Filter[] =>
  filter.is === 'and' ? [...andTerms(filter.left), ...andTerms(filter.right)] : [filter]

/**
 * The field whose index finds all entries that a term matches, such as `user_name eq 'a'`, alone
 * or joined by `or` with other values of the same field.
 */
function indexedField(term: Filter | undefined): string | undefined {
  if (term?.is === 'eq' && term.letters === 'as written') {
    return INDEXED.find((name) => name === term.field)
  }
  if (term?.is !== 'or') return undefined
  const field = indexedField(term.left)
  return field === indexedField(term.right) ? field : undefined
}

const isTime = (term: Filter): boolean => 'value' in term && term.value instanceof Date

/**
 * Completes an order so that it is unique. Entries that are equal in it are sorted by time, in the
 * direction that fits an index.
 */
function orderBy(order: Order): Order {
  const direction = order.at(-1)?.direction ?? 'desc'
  const rest = (['created_at', 'id'] as const)
    .filter((field) => !order.some((by) => by.field === field))
    .map((field) => ({ field, letters: 'as written' as const, direction }))
  return [...order, ...rest]
}

function toEntry(row: Entry): AuditEntry {
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

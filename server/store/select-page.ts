import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { compileFilter } from '../odata/compile.ts'
import type { Filter, Order } from '../odata/parse.ts'

/** Which items of a collection are asked for. */
export interface Page {
  skip: number
  top: number
  order: Order
  filter: Filter | undefined
  /** What is searched for: each must begin some word of the item. */
  words: string[]
}

/**
 * The page of a query's rows, and how many match in all. `total` is how many rows the query has
 * without filter and search. Rows that are equal in the requested order come by id. `hasWord` is
 * the condition that some word of a row begins with this one.
 */
export async function selectPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { skip, top, order, filter, words }: Page,
  hasWord: (word: string) => RawBuilder<SqlBool>,
  total?: number,
) {
  const conditions = [...words.map(hasWord), ...(filter ? [compileFilter(filter)] : [])]
  const matching = conditions.reduce((rest, condition) => rest.where(condition), query)
  const count = conditions.length === 0 && total !== undefined ? total : await countOf(matching)
  const rows = await [...order, { field: 'id', direction: 'asc' as const }]
    .reduce((rest, { field, direction }) => rest.orderBy(sql.ref(field), direction), matching)
    .limit(top)
    .offset(skip)
    .execute()
  return { count, rows }
}

async function countOf<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) {
  const row: { count?: unknown } = await query
    .clearSelect()
    .select(sql`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

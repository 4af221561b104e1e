import type { Context } from 'hono'
import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { collectionQuery, DEFAULT_TOP } from '../../src/contract/collection.ts'
import { check } from '../body.ts'
import { compileFilter, contains } from './compile.ts'
import { type Fields, parseFilter, parseOrder } from './parse.ts'

/** Which items of a collection are asked for. */
export interface Page {
  skip: number
  top: number
  order: ReturnType<typeof parseOrder>
  conditions: RawBuilder<SqlBool>[]
}

/** Reads skip, top, orderby, search and filter of a query. Throws 400, at a position where there is one. */
export function readPage(c: Context, fields: Fields): Page {
  const {
    skip = 0,
    top = DEFAULT_TOP,
    orderby,
    search,
    filter,
  } = check(collectionQuery, c.req.query())
  const conditions = searchWords(search ?? '').map((word) => contains('search_text', word))
  if (filter?.trim()) conditions.push(compileFilter(parseFilter(filter, fields)))
  return {
    skip: Number(skip),
    top: Number(top),
    order: orderby?.trim() ? parseOrder(orderby, fields) : [{ field: 'name', direction: 'asc' }],
    conditions,
  }
}

/** What the column `search_text` holds of a row: each word of a search is looked for in it. */
export const searchText = (...texts: string[]): string => texts.join(' ').toLowerCase()

/** The page of a query's rows, and how many there are in all. Rows that are equal in the order asked for come by id. */
export async function selectPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { skip, top, order, conditions }: Page,
) {
  const matching = conditions.reduce((rest, condition) => rest.where(condition), query)
  const total: { count?: unknown } = await matching
    .clearSelect()
    .select(sql`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  const rows = await [...order, { field: 'id', direction: 'asc' as const }]
    .reduce((rest, { field, direction }) => rest.orderBy(sql.ref(field), direction), matching)
    .limit(top)
    .offset(skip)
    .execute()
  return { count: Number(total.count), rows }
}

const searchWords = (search: string): string[] =>
  search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

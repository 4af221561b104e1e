import type { Context } from 'hono'
import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { collectionQuery, DEFAULT_TOP, MAX_SEARCH_WORDS } from '../../src/contract/collection.ts'
import { invalid } from '../http/api-errors.ts'
import { check } from '../http/body.ts'
import { compileFilter } from './compile.ts'
import { type Fields, parseFilter, parseOrder } from './parse.ts'

/** Which items of a collection are asked for. */
export interface Page {
  skip: number
  top: number
  order: ReturnType<typeof parseOrder>
  filter: RawBuilder<SqlBool> | undefined
  /** What is searched for: each must begin some word of the item. */
  words: string[]
}

/** Reads skip, top, orderby, search and filter of a query. Throws 400, at a position where there is one. */
export function readPage(c: Context, fields: Fields): Page {
  const query = check(collectionQuery, c.req.query())
  const { orderby, search, filter } = query
  const words = wordsOf(search ?? '')
  if (words.length > MAX_SEARCH_WORDS) {
    throw invalid(`A search has at most ${MAX_SEARCH_WORDS} words`, 'search')
  }
  return {
    ...readRange(query),
    order: orderby?.trim() ? parseOrder(orderby, fields) : [{ field: 'name', direction: 'asc' }],
    filter: filter?.trim() ? compileFilter(parseFilter(filter, fields)) : undefined,
    words,
  }
}

/** Where a page begins and how many items it has at most. */
export const readRange = ({
  skip,
  top,
}: {
  skip?: string | undefined
  top?: string | undefined
}) => ({
  skip: Number(skip ?? 0),
  top: Number(top ?? DEFAULT_TOP),
})

/** The words of texts, without case and punctuation, each once, however their letters are composed. */
export function wordsOf(...texts: string[]): string[] {
  return [
    ...new Set(
      texts
        .join(' ')
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ]
}

/** The words of texts as one text, to see whether they have changed. */
export const searchText = (...texts: string[]): string => wordsOf(...texts).join(' ')

/**
 * The page of a query's rows, and how many match in all; `total` is how many the query has when nothing is filtered or searched.
 * Rows that are equal in the order asked for come by id. `hasWord` tells whether a word of a row begins so.
 */
export async function selectPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { skip, top, order, filter, words }: Page,
  hasWord: (word: string) => RawBuilder<SqlBool>,
  total?: number,
) {
  const conditions = [...words.map(hasWord), ...(filter ? [filter] : [])]
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

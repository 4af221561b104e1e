import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { soughtPartsOf } from '../../src/domain/text/name-parts.ts'
import { wordPattern } from '../../src/domain/text/search-words.ts'
import { columnOf, compileFilter, contains } from '../odata/compile.ts'
import { containedTexts } from '../odata/contained-texts.ts'
import type { Filter, Order } from '../odata/parse.ts'
import { type Database, isPostgres } from './database.ts'

/** A page that a client asks for. */
export interface Page {
  skip: number
  top: number
  order: Order
  filter: Filter | undefined
  /** The words of the search. Each must match the start of a word of the item. */
  words: string[]
}

interface Collection {
  /** Selects the ids of the rows that have a word starting with this one. */
  idsOf: (word: string) => RawBuilder<unknown>
  /** Selects the ids of the rows with this part in their name. */
  idsOfPart?: (part: string) => RawBuilder<unknown>
  /** The condition for the rows of this collection, if the table has others too. */
  own?: RawBuilder<SqlBool>
  /** The number of rows in the collection, if known. */
  total?: number | undefined
}

/**
 * Up to this many rows are looked up by id and then sorted. For more rows, reading the collection
 * in the order of an index is faster.
 */
const FEW = 1000

/**
 * Up to this many matching rows are sorted on PostgreSQL. Its indexes don't contain whole rows, so
 * it would look up each row that it passes on the way, and the matching ones may come last.
 */
const MOST_SORTED = 25_000

/**
 * A page of a query's rows, and how many rows match. Rows that are equal in the requested order
 * are sorted by id.
 */
export async function selectPage<DB, TB extends keyof DB, O>(
  db: Database,
  query: SelectQueryBuilder<DB, TB, O>,
  page: Page,
  { own, total, ...ids }: Collection,
) {
  const { skip, top, order, filter } = page
  const search = await searchOf(db, page, ids)
  const asked = [...search.conditions, ...(filter ? [compileFilter(filter)] : [])]
  // If rows are looked up by id, a condition on the tenant would make SQLite choose a worse plan.
  const conditions = own && !search.isById ? [own, ...asked] : asked
  const matching = conditions.reduce((rest, condition) => rest.where(condition), query)
  const count = asked.length === 0 && total !== undefined ? total : await countOf(matching)
  if (top === 0 || skip >= count) return { count, rows: [] }

  const sorted = sql.join([
    ...order.map((by) => sql`${columnOf(by)} ${sql.raw(by.direction)}`),
    sql`id asc`,
  ])
  if (asked.length > 0 && count <= (isPostgres(db) ? MOST_SORTED : FEW)) {
    // With this limit, databases find the rows first and then sort. Otherwise they might walk
    // through the whole order, row by row.
    const found = sql<O>`select * from ${matching.limit(count)} as found
      order by ${sorted} limit ${top} offset ${skip}`
    return { count, rows: (await found.execute(db)).rows }
  }
  const rows = await matching.orderBy(sorted).limit(top).offset(skip).execute()
  return { count, rows }
}

/**
 * The conditions for a search. Each word, and each part of a name that the filter looks for, could
 * be looked up in an index. The one with the fewest rows is. If even that one has many, checking
 * each row is faster. The filter still checks the rows that were found.
 */
async function searchOf(
  db: Database,
  { words, filter }: Page,
  { idsOf, idsOfPart }: Pick<Collection, 'idsOf' | 'idsOfPart'>,
) {
  const parts = idsOfPart
    ? containedTexts(filter, 'name').flatMap(soughtPartsOf).map(idsOfPart)
    : []
  const lookups = [...words.map(idsOf), ...parts]
  const counts = await Promise.all(lookups.map((lookup) => countFew(db, lookup)))
  const rarest = counts.indexOf(Math.min(...counts))
  const lookup = (counts[rarest] ?? Number.POSITIVE_INFINITY) <= FEW ? lookups[rarest] : undefined
  const others = words
    .filter((_, i) => !lookup || i !== rarest)
    .map((word) => contains(sql.ref('search_text'), wordPattern(word)))
  const conditions = lookup ? [sql<SqlBool>`id in (${lookup})`, ...others] : others
  return { conditions, isById: lookup !== undefined }
}

/** The number of rows of a query, `FEW` + 1 at most. */
async function countFew(db: Database, query: RawBuilder<unknown>): Promise<number> {
  const counted = sql<{ count: unknown }>`select count(*) as count
    from (${query} limit ${FEW + 1}) as found`
  return Number((await counted.execute(db)).rows[0]?.count)
}

async function countOf<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) {
  const row: { count?: unknown } = await query
    .clearSelect()
    .select(sql`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

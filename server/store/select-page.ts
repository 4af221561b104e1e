import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { piecesOf } from '../../src/domain/text/name-parts.ts'
import { wordPattern } from '../../src/domain/text/search-words.ts'
import { columnOf, compileFilter, contains } from '../odata/compile.ts'
import { containedTexts } from '../odata/contained-texts.ts'
import type { Filter, Order } from '../odata/parse.ts'
import type { Database } from './database.ts'

/** Which items of a collection are asked for. */
export interface Page {
  skip: number
  top: number
  order: Order
  filter: Filter | undefined
  /** What is searched for: each must begin some word of the item. */
  words: string[]
}

interface Collection {
  /** Selects the ids of the rows that have a word which begins with this one. */
  idsOf: (word: string) => RawBuilder<unknown>
  /** The same for the rows that have a part of their name which begins with this piece. */
  idsOfPart?: (piece: string) => RawBuilder<unknown>
  /** What makes a row one of the collection, where the table has others as well. */
  own?: RawBuilder<SqlBool>
  /** How many rows it has in all, if that is known. */
  total?: number | undefined
}

/**
 * Up to this many rows are looked up by their ids, and sorted after they were found. Beyond that
 * it takes less time to read the collection in the order of an index.
 */
const FEW = 1000

/**
 * The page of a query's rows, and how many match in all. Rows that are equal in the requested order
 * come by id.
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
  // With its ids found, a condition on the tenant would only mislead the planner of SQLite.
  const conditions = own && !search.isById ? [own, ...asked] : asked
  const matching = conditions.reduce((rest, condition) => rest.where(condition), query)
  const count = asked.length === 0 && total !== undefined ? total : await countOf(matching)
  if (top === 0 || skip >= count) return { count, rows: [] }

  const sorted = sql.join([
    ...order.map((by) => sql`${columnOf(by)} ${sql.raw(by.direction)}`),
    sql`id asc`,
  ])
  if (asked.length > 0 && count <= FEW) {
    // The limit keeps databases from searching in the order of the page, row by row.
    const few = sql<O>`select * from ${matching.limit(count)} as few
      order by ${sorted} limit ${top} offset ${skip}`
    return { count, rows: (await few.execute(db)).rows }
  }
  const rows = await matching.orderBy(sorted).limit(top).offset(skip).execute()
  return { count, rows }
}

/**
 * The conditions of a search. Each word of it, and each piece of a name that the filter asks for,
 * could be looked up in an index. The rarest one is, unless even that one has many rows: then it is
 * faster to look at each row. The filter looks at its own rows again.
 */
async function searchOf(
  db: Database,
  { words, filter }: Page,
  { idsOf, idsOfPart }: Pick<Collection, 'idsOf' | 'idsOfPart'>,
) {
  const pieces = idsOfPart ? containedTexts(filter, 'name').flatMap(piecesOf).map(idsOfPart) : []
  const lookups = [...words.map(idsOf), ...pieces]
  const counts = await Promise.all(lookups.map((lookup) => countFew(db, lookup)))
  const rarest = counts.indexOf(Math.min(...counts))
  const lookup = (counts[rarest] ?? Number.POSITIVE_INFINITY) <= FEW ? lookups[rarest] : undefined
  const others = words
    .filter((_, i) => !lookup || i !== rarest)
    .map((word) => contains(sql.ref('search_text'), wordPattern(word)))
  const conditions = lookup ? [sql<SqlBool>`id in (${lookup})`, ...others] : others
  return { conditions, isById: lookup !== undefined }
}

/** How many rows a query has; more than `FEW` if there are more. */
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

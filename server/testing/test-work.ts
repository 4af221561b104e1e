import { sql } from 'kysely'
import { vi } from 'vitest'
import { type Database, isPostgres } from '../store/database.ts'
import { readingOf } from '../store/reads/read-collection.ts'

/**
 * How much work the queries of `run` are for the database: on SQLite the steps of its virtual
 * machine, on PostgreSQL the rows that pass through the nodes of its plans. The result is the same
 * on every machine.
 */
export const workOf = (db: Database, run: () => Promise<unknown>): Promise<number> =>
  isPostgres(db) ? rowsRead(db, run) : stepsTaken(db, run)

async function stepsTaken(db: Database, run: () => Promise<unknown>): Promise<number> {
  const before = await steps(db)
  await run()
  return (await steps(db)) - before
}

async function steps(db: Database): Promise<number> {
  // This table has a row for every prepared statement, including this query.
  const { rows } = await sql<{ steps: number }>`select sum(nstep) as steps from sqlite_stmt
    where sql not like '%sqlite_stmt%'`.execute(db)
  return rows[0]?.steps ?? 0
}

/** Runs the queries again with EXPLAIN, because only that counts rows on PostgreSQL. */
async function rowsRead(db: Database, run: () => Promise<unknown>): Promise<number> {
  const spies = [db, readingOf(db)].map((one) => vi.spyOn(one.getExecutor(), 'executeQuery'))
  await run()
  const queries = spies.flatMap((spy) => spy.mock.calls.map(([query]) => query))
  for (const spy of spies) spy.mockRestore()
  let count = 0
  for (const query of queries) {
    const explained = { ...query, sql: `explain (analyze, format json) ${query.sql}` }
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(explained)
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) count += rowsOf(Plan)
  }
  return count
}

interface Plan {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Join Filter'?: number
  Plans?: Plan[]
}

/**
 * The rows that a node and the nodes below it read. PostgreSQL reports a node's mean for each loop.
 */
function rowsOf(plan: Plan): number {
  const looked =
    plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Join Filter'] ?? 0)
  return (plan.Plans ?? []).reduce(
    (sum, inner) => sum + rowsOf(inner),
    looked * plan['Actual Loops'],
  )
}

import type { CompiledQuery } from 'kysely'
import { type Database, isPostgres } from '../database.ts'
import type { EntryRow } from './add-entry.ts'
import { countEntries } from './log-size.ts'

/** The entries of each transaction that writes its entries at its end. */
const collected = new WeakMap<Database, EntryRow[]>()

/**
 * Makes a transaction collect its entries, because one statement for many entries is faster than
 * many. Returns the list that they are added to. Write it with `writeEntries` before the commit.
 */
export function collectEntries(trx: Database): EntryRow[] {
  const rows: EntryRow[] = []
  collected.set(trx, rows)
  return rows
}

/** Writes an entry now, or at the end of a transaction that collects its entries. */
export async function writeEntry(db: Database, row: EntryRow): Promise<void> {
  const rows = collected.get(db)
  if (rows) rows.push(row)
  else await writeEntries(db, [row])
}

/** How many entries one statement writes. Each number of them has a statement of its own. */
const MAX_ROWS = 32

export async function writeEntries(db: Database, rows: EntryRow[]): Promise<void> {
  for (let first = 0; first < rows.length; first += MAX_ROWS) {
    await db.executeQuery(insertOf(db, rows.slice(first, first + MAX_ROWS)))
  }
  await countEntries(db, rows)
}

const inserts = new Map<string, CompiledQuery>()

/** Every save needs this statement, so it is compiled once for each kind of database. */
function insertOf(db: Database, rows: EntryRow[]): CompiledQuery {
  const key = `${isPostgres(db)} ${rows.length}`
  let insert = inserts.get(key)
  if (!insert) {
    insert = db.insertInto('audit_logs').values(rows).compile()
    inserts.set(key, insert)
  }
  const parameters: unknown[] = []
  // Five times as fast as flatMap.
  for (const row of rows) parameters.push(...Object.values(row))
  return { ...insert, parameters }
}

import { setImmediate as turn } from 'node:timers/promises'
import type { Compilable, CompiledQuery } from 'kysely'
import type { Database } from './database.ts'

/**
 * A query by one value, for queries that most requests make. It is compiled once for each
 * database. Calls with the same value in one turn of the event loop share one run, which starts
 * after all of them, so no result is older than its call. Don't use it inside a transaction.
 */
export function prepared<T>(build: (db: Database, value: string) => Compilable<T>) {
  const databases = new WeakMap<
    Database,
    { query: CompiledQuery<T>; running: Map<string, Promise<T[]>> }
  >()
  return (db: Database, value: string): Promise<T[]> => {
    let entry = databases.get(db)
    if (!entry) {
      entry = { query: build(db, value).compile(), running: new Map() }
      databases.set(db, entry)
    }
    const { query, running } = entry
    const run = async () => {
      await turn()
      running.delete(value)
      return (await db.executeQuery<T>({ ...query, parameters: [value] })).rows
    }
    const rows = running.get(value) ?? run()
    running.set(value, rows)
    return rows
  }
}

import type { Compilable, CompiledQuery } from 'kysely'
import type { Database } from './database.ts'

/**
 * A query that is built and compiled once for each database, for the few that most requests make. It is called with its values in
 * the order in which the SQL names them. Not for the inside of a transaction.
 */
export function prepared<T, V extends unknown[]>(
  build: (db: Database, ...values: V) => Compilable<T>,
) {
  const compiled = new WeakMap<Database, CompiledQuery<T>>()
  return async (db: Database, ...values: V): Promise<T[]> => {
    let query = compiled.get(db)
    if (!query) {
      query = build(db, ...values).compile()
      if (query.parameters.some((value, i) => value !== values[i])) {
        throw new Error(`These values come in another order: ${query.sql}`)
      }
      compiled.set(db, query)
    }
    return (await db.executeQuery<T>({ ...query, parameters: values })).rows
  }
}

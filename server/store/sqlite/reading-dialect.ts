import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import Libsql from 'libsql/promise'
import { createQueue } from '../../rules/queue.ts'
import { READ_MS } from '../reads/read-collection.ts'

/** How many reads run at once: each takes a thread of libsql. */
const CONNECTIONS = 2

/** SQLite that only reads, on threads of libsql instead of the event loop. */
export const readingDialect = (readers: Readers): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ReadingDriver(readers),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

type Readers = ReturnType<typeof openReaders>

/** The connections that read this file, opened when they are first needed. */
export function openReaders(file: string, limit = READ_MS) {
  const idle: Libsql[] = []
  const queue = createQueue(CONNECTIONS)
  return {
    read: (sql: string, values: readonly unknown[]) =>
      queue(async () => {
        const connection = idle.pop() ?? (await connect(file))
        const timer = setTimeout(() => connection.interrupt(), limit)
        try {
          const rows = await rowsOf(connection, sql, values)
          idle.push(connection)
          return rows
        } catch (error) {
          // An interrupt can reach the next statement too, so do not use this connection again.
          connection.close()
          throw error
        } finally {
          clearTimeout(timer)
        }
      }),
    close: () => {
      for (const connection of idle.splice(0)) connection.close()
    },
  }
}

async function connect(file: string): Promise<Libsql> {
  const connection = new Libsql(file, {})
  await connection.exec('pragma query_only = 1; pragma temp_store = memory')
  return connection
}

/**
 * Only the first step of a statement runs off the event loop, and a statement without rows runs
 * once more on it. So the first step makes the whole result, which is never without a row: a join
 * adds one where there is none. `is_row` tells it from rows whose columns are all null.
 */
async function rowsOf(connection: Libsql, sql: string, values: readonly unknown[]) {
  const statement = await connection.prepare(
    `with result as materialized (${sql})
    select found.* from (select 1) left join (select 1 as is_row, * from result) as found on true`,
  )
  const rows: Record<string, unknown>[] = await statement.all(values)
  return rows.filter(({ is_row }) => is_row).map(({ is_row, ...row }) => row)
}

class ReadingDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(readers: Readers) {
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => ({
        rows: (await readers.read(sql, parameters)) as R[],
      }),
      streamQuery: () => {
        throw new Error('Collections are read page by page')
      },
    }
  }

  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async releaseConnection() {}
  async beginTransaction() {
    throw new Error('This connection only reads')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async destroy() {}
}

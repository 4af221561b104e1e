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

/** How many reads run at once. Each uses a thread of libsql. */
const CONNECTIONS = 2

/** A read-only SQLite dialect that runs on libsql's threads instead of the event loop. */
export const readingDialect = (readers: Readers): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ReadingDriver(readers),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

type Readers = ReturnType<typeof openReaders>

/** Connections that read this file. Each is opened when it is first needed. */
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
          // An interrupt may also hit the next statement, so don't use this connection again.
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
 * Reads all rows off the event loop. libsql runs only the first step of a statement off the event
 * loop, and runs a statement without rows again on it. So the first step must compute the whole
 * result, and the result must have at least one row: the join adds one to an empty result.
 * `is_row` tells that row from rows whose columns are all null.
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

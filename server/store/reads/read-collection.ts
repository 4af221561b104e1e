import { createQueues } from '../../rules/queue.ts'
import type { Database } from '../database.ts'

/** How long one read of a collection may take, in milliseconds. */
export const READ_MS = 2000

/** How many reads of one tenant may wait while another one runs. */
const MAX_WAITING = 50

interface Reads {
  db: Database
  run: ReturnType<typeof createQueues>
}

const reads = new WeakMap<Database, Reads>()

/** Makes reads of collections use `reading`, a second connection, instead of `db`. */
export const setReading = (db: Database, reading: Database): void =>
  void reads.set(db, { db: reading, run: createQueues(1, MAX_WAITING) })

/** The database that collections are read from. A database in memory has no second connection. */
export const readingOf = (db: Database): Database => reads.get(db)?.db ?? db

/**
 * Reads a collection off the event loop, with a time limit. Runs one read at a time for each
 * `reader`, so that one tenant can't block the thread or use up the connections. Rejects with
 * QueueFull if too many are waiting.
 */
export async function readCollection<T>(
  db: Database,
  reader: string,
  read: (db: Database) => Promise<T>,
): Promise<T> {
  const found = reads.get(db)
  return found ? found.run(reader, () => read(found.db)) : read(db)
}

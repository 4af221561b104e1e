import { createQueue } from '../../rules/queue.ts'
import type { Database } from '../database.ts'

/** How long one read of a collection may take, in milliseconds. */
export const READ_MS = 2000

/** How many reads of one tenant may wait for the one that runs. */
const MAX_WAITING = 50

interface Reads {
  db: Database
  /** The queues of those who read now. */
  queues: Map<string, { run: ReturnType<typeof createQueue>; users: number }>
}

const reads = new WeakMap<Database, Reads>()

/** Makes reads of collections use `reading` instead of the database itself. */
export const setReading = (db: Database, reading: Database): void =>
  void reads.set(db, { db: reading, queues: new Map() })

/** The database that collections are read from. One in memory has no other. */
export const readingOf = (db: Database): Database => reads.get(db)?.db ?? db

/**
 * Reads a collection off the event loop, with a limit on its time, and one read at a time for each
 * `reader`, so that one tenant can stop neither the thread nor the connections of others. Rejects
 * with QueueFull when too many wait.
 */
export async function readCollection<T>(
  db: Database,
  reader: string,
  read: (db: Database) => Promise<T>,
): Promise<T> {
  const found = reads.get(db)
  if (!found) return read(db)
  const { queues } = found
  const queue = queues.get(reader) ?? { run: createQueue(1, MAX_WAITING), users: 0 }
  queues.set(reader, queue)
  queue.users += 1
  try {
    return await queue.run(() => read(found.db))
  } finally {
    queue.users -= 1
    if (queue.users === 0) queues.delete(reader)
  }
}

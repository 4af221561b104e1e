import { type Database, isPostgres } from './database.ts'
import { saveInGroup } from './save-groups.ts'

const lastOf = new Map<string, Promise<unknown>>()

/**
 * Runs work under a lock: one at a time for each key, within this process. A failure doesn't stop
 * the next one. Not reentrant: `work` must never take the same key.
 */
export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = Promise.resolve(lastOf.get(key)).then(work, work)
  lastOf.set(key, turn)
  try {
    return await turn
  } finally {
    if (lastOf.get(key) === turn) lastOf.delete(key)
  }
}

/**
 * Runs the statements of a save in a transaction. On SQLite, that is one which it shares with other
 * saves, so `run` must use only the database that it gets.
 */
export const inSaveTransaction = <T>(
  db: Database,
  run: (trx: Database) => Promise<T>,
): Promise<T> => (isPostgres(db) ? db.transaction().execute(run) : saveInGroup(db, run))

/**
 * Runs an attempt to update something until it returns true. False means that another process was
 * faster. The attempt must use only the database that it gets: on SQLite that is a transaction
 * that it shares with other saves. On PostgreSQL it runs under the lock of this key.
 */
export function retryOnConflict(
  db: Database,
  key: string,
  attempt: (db: Database) => Promise<boolean>,
): Promise<void> {
  const run = async (db: Database) => {
    while (!(await attempt(db)));
  }
  return isPostgres(db) ? withLock(key, () => run(db)) : saveInGroup(db, run)
}

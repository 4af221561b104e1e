import { QueueFull } from '../../rules/queue.ts'
import { type Database, syncToDisk } from '../database.ts'

/** How long a result is reused, in milliseconds: each check writes to disk, and anyone may ask. */
const CHECK_MS = 1000

/**
 * Returns a function that rejects with the reason if the database can't store anything. The check
 * writes, because reading still works when the disk is full or another process locks the database.
 */
export function readiness(db: Database): () => Promise<void> {
  let last: { at: number; check: Promise<void> } | undefined
  return () => {
    const at = performance.now()
    if (last === undefined || at - last.at > CHECK_MS) last = { at, check: write(db) }
    return last.check
  }
}

async function write(db: Database): Promise<void> {
  await db
    .insertInto('readiness')
    .values({ id: 1, checks: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({ checks: eb('readiness.checks', '+', 1) })),
    )
    .execute()
  await syncToDisk(db)
}

/** The message for clients about an error that `isUnavailable`. The log has the error itself. */
export function outageOf(error: Error): string {
  const { code }: { code?: unknown } = Object(error.cause ?? error)
  if (/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)/.test(String(code))) {
    return 'The database’s disk is full'
  }
  if (/^(?:SQLITE_BUSY|SQLITE_LOCKED|55P03)/.test(String(code))) return 'The database is locked'
  if (/^(?:SQLITE_CORRUPT|SQLITE_NOTADB|XX00)/.test(String(code))) return 'The database is damaged'
  if (/^(?:SQLITE_INTERRUPT|57014)/.test(String(code))) return 'The database took too long'
  if (error instanceof QueueFull) return 'Too many requests at the same time'
  return 'The database isn’t answering'
}

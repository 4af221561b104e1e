import { setImmediate as turn } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import { collectEntries, writeEntries } from './audit/write-entries.ts'
import type { Database } from './database.ts'

/** After this long, a group takes no more saves, so that reads don't wait. In milliseconds. */
const GROUP_MS = 10

interface Save {
  run: (trx: Database) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

const waiting = new WeakMap<Database, Save[]>()

/**
 * Runs a save in a transaction that it shares with the other saves waiting at the time, because
 * committing costs SQLite more than a save itself. They run one at a time, each behind a savepoint,
 * so that one that throws leaves nothing behind and doesn't affect the others. Settles after the
 * commit. If the transaction fails, each save runs again in its own.
 * `run` must use `trx` only: any other use of the database would wait for this transaction.
 */
export function saveInGroup<T>(db: Database, run: (trx: Database) => Promise<T>): Promise<T> {
  return new Promise<unknown>((resolve, reject) => {
    const save = { run, resolve, reject }
    const others = waiting.get(db)
    if (others) return void others.push(save)
    const saves = [save]
    waiting.set(db, saves)
    void runAll(db, saves)
  }) as Promise<T>
}

async function runAll(db: Database, saves: Save[]): Promise<void> {
  for (let first = saves.shift(); first; first = saves.shift()) {
    // Lets all saves of this turn of the event loop join.
    await turn()
    await runGroup(db, first, saves)
  }
  waiting.delete(db)
}

/** Runs a save, and those that it takes from `others`, in one transaction. */
async function runGroup(db: Database, first: Save, others: Save[]): Promise<void> {
  const group = [first]
  const settle: (() => void)[] = []
  try {
    await db.transaction().execute(async (trx) => {
      const end = performance.now() + GROUP_MS
      const entries = collectEntries(trx)
      for (const save of group) {
        settle.push(await runOne(trx, save, entries))
        if (performance.now() < end) group.push(...others.splice(0, 1))
      }
      await writeEntries(trx, entries)
    })
    for (const one of settle) one()
  } catch (error) {
    if (group.length === 1) return first.reject(error)
    for (const save of group) await runGroup(db, save, [])
  }
}

const SAVEPOINT = CompiledQuery.raw('savepoint save')
const RELEASE = CompiledQuery.raw('release save')
const UNDO = CompiledQuery.raw('rollback to save')

/**
 * Runs a save behind a savepoint. Returns what settles it. If it throws, its audit log entries are
 * removed from `entries`.
 */
async function runOne(
  trx: Database,
  { run, resolve, reject }: Save,
  entries: unknown[],
): Promise<() => void> {
  const before = entries.length
  await trx.executeQuery(SAVEPOINT)
  try {
    const result = await run(trx)
    await trx.executeQuery(RELEASE)
    return () => resolve(result)
  } catch (error) {
    // A full disk, for example, may have ended the transaction and its savepoints.
    const failed = () => {
      throw error
    }
    entries.length = before
    await trx.executeQuery(UNDO).catch(failed)
    await trx.executeQuery(RELEASE)
    return () => reject(error)
  }
}

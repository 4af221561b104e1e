import { setImmediate as turn } from 'node:timers/promises'
import { changeMark, type Database, isPostgres } from '../database.ts'

/** How many values are kept for a database. */
const MOST = 10_000

interface Memory<T> {
  mark: string | undefined
  found: Map<string, T>
}

/**
 * A read by one value, for one that most requests make. What it found is kept until anything in the
 * database changes, by whichever process. Callers of one turn of the event loop ask together
 * whether it has, after they have all called, so no result is older than its call. On PostgreSQL,
 * which does not tell whether something has changed, it reads each time.
 */
export function remembered<T extends object>(
  read: (db: Database, value: string) => Promise<T | undefined>,
) {
  const memories = new WeakMap<Database, Memory<T>>()
  const asking = new WeakMap<Database, Promise<Memory<T>>>()

  const ask = async (db: Database): Promise<Memory<T>> => {
    await turn()
    asking.delete(db)
    const mark = changeMark(db)
    const kept = memories.get(db)
    if (kept && kept.mark === mark) return kept
    const memory = { mark, found: new Map<string, T>() }
    memories.set(db, memory)
    return memory
  }

  return async (db: Database, value: string): Promise<T | undefined> => {
    if (isPostgres(db)) return read(db, value)
    const asked = asking.get(db) ?? ask(db)
    asking.set(db, asked)
    const memory = await asked
    const known = memory.found.get(value)
    if (known) return known
    // What is read now is at least as new as the mark. If it is newer, the next call finds another
    // mark, and reads again.
    const found = await read(db, value)
    if (memory.found.size >= MOST) memory.found.clear()
    if (found) memory.found.set(value, found)
    return found
  }
}

import { setImmediate as turn } from 'node:timers/promises'
import { changeMark, type Database, hasChangeMark } from '../database.ts'

/** How many values are cached for each database. */
const MOST = 10_000

interface Memory<T> {
  mark: string | undefined
  found: Map<string, T>
}

/**
 * Caches a read by one value, for reads that most requests need. A result is kept until this or
 * another process changes anything in the database. All calls in one turn of the event loop share
 * one check for changes, which runs after them, so no result is older than its call. PostgreSQL
 * has no change mark, so there every call reads.
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
    if (!hasChangeMark(db)) return read(db, value)
    const asked = asking.get(db) ?? ask(db)
    asking.set(db, asked)
    const memory = await asked
    const known = memory.found.get(value)
    if (known) return known
    // The result is at least as new as the mark. If it is newer, the next call gets another mark
    // and reads once more.
    const found = await read(db, value)
    if (memory.found.size >= MOST) memory.found.clear()
    if (found) memory.found.set(value, found)
    return found
  }
}

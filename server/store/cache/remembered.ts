import { changeMark, type Database } from '../database.ts'

/** How many values are kept for a database. */
const MOST = 10_000

/**
 * A read by one value, for one that most requests make. What it found is kept until anything in the
 * database changes, by whichever process. On PostgreSQL, which does not tell whether something has
 * changed, it reads each time.
 */
export function remembered<T extends object>(
  read: (db: Database, value: string) => Promise<T | undefined>,
) {
  const memories = new WeakMap<Database, { mark: string; found: Map<string, T> }>()
  return async (db: Database, value: string): Promise<T | undefined> => {
    const mark = changeMark(db)
    if (mark === undefined) return read(db, value)
    const kept = memories.get(db)
    const memory = kept?.mark === mark ? kept : { mark, found: new Map<string, T>() }
    memories.set(db, memory)
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

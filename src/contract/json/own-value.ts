/**
 * The value of a table for a key from outside. The key may be "constructor" or "__proto__", which
 * every object has without it being an entry.
 */
export const ownValue = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/**
 * What a table has under a name that somebody else chose. The name may be "constructor" or
 * "__proto__", which every object has without it being an entry.
 */
export const ownValue = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/**
 * What a partial save leaves: a key that is absent or null stays as it was, an object is merged key by key, anything else replaces.
 * Null inside a list is dropped, for a client may write a blank field so.
 */
export function merge(stored: unknown, sent: unknown): unknown {
  if (sent === null || sent === undefined) return stored
  if (Array.isArray(sent)) return sent.map((item) => merge(undefined, item))
  if (!isObject(sent)) return sent
  const base = isObject(stored) ? stored : {}
  // fromEntries, unlike assignment, takes a key named __proto__ for what it is.
  const changes = Object.entries(sent).map(([key, value]) => [key, merge(base[key], value)])
  return Object.fromEntries([...Object.entries(base), ...changes])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

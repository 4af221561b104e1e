import { isExactNumber } from '../../src/contract/json/exact-number.ts'

export type JsonObject = Record<string, unknown>

/** Whether the value is a JSON object: no list, and no number that takes an object to hold it. */
export function isObject(value: unknown): value is JsonObject {
  const isList = Array.isArray(value)
  return typeof value === 'object' && value !== null && !isList && !isExactNumber(value)
}

/**
 * What a partial save leaves: a key that is absent or null stays as it was, an object is merged key by key, anything else replaces.
 * Null inside a list counts as absent too, for a client may write any blank field so.
 */
export function merge(stored: JsonObject, sent: JsonObject): JsonObject {
  // fromEntries, unlike assignment, takes a key named __proto__ for what it is.
  const changes = Object.entries(sent)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, merged(stored[key], value)])
  return Object.fromEntries([...Object.entries(stored), ...changes])
}

function merged(stored: unknown, sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((item) => merged(undefined, item))
  return isObject(sent) ? merge(isObject(stored) ? stored : {}, sent) : sent
}

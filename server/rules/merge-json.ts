import { isExactNumber } from '../../src/contract/json/exact-number.ts'

export type JsonObject = Record<string, unknown>

/**
 * Whether the value is a JSON object: not a list, and not an exact number, which is kept in an
 * object.
 */
export function isObject(value: unknown): value is JsonObject {
  const isList = Array.isArray(value)
  return typeof value === 'object' && value !== null && !isList && !isExactNumber(value)
}

/**
 * Merges a partial save: a key that is absent or null stays, objects are merged key by key,
 * anything else is replaced. Null inside a list counts as absent too, because some clients write
 * blank fields so.
 */
export function merge(stored: JsonObject, sent: JsonObject): JsonObject {
  // Unlike an assignment, fromEntries treats the key __proto__ like any other.
  const changes = Object.entries(sent)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, merged(stored[key], value)])
  return Object.fromEntries([...Object.entries(stored), ...changes])
}

function merged(stored: unknown, sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((item) => merged(undefined, item))
  return isObject(sent) ? merge(isObject(stored) ? stored : {}, sent) : sent
}

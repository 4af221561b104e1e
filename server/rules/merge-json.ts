import { isExactNumber } from '../../src/contract/json/exact-number.ts'

export type JsonObject = Record<string, unknown>

/** Whether the value is a JSON object. Excludes lists and exact numbers, which are objects too. */
export function isObject(value: unknown): value is JsonObject {
  const isList = Array.isArray(value)
  return typeof value === 'object' && value !== null && !isList && !isExactNumber(value)
}

/**
 * Merges a partial save: a key that is missing or null keeps its value, objects are merged key by
 * key, and anything else is replaced. Null inside a list counts as missing too, because some
 * clients send empty fields that way.
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

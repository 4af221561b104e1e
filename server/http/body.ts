import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { z } from 'zod/mini'
import { MAX_BLOB_BYTES } from '../../src/contract/blobs.ts'
import { parseLossless } from '../../src/domain/revision/exact-json.ts'
import { invalid, invalidFields } from '../rules/invalid-input.ts'
import { isObject, type JsonObject } from '../rules/merge-json.ts'
import { createQueue, createQueues } from '../rules/queue.ts'

/** The largest JSON body, in bytes. */
export const MAX_BYTES = 1024 * 1024

const MAX_LEVELS = 20

/** The most fields of one object. The largest of the contract have fewer than 200. */
const MAX_FIELDS = 1000

/**
 * The largest body of a request to /auth, in bytes. Those bodies are small, and need no session.
 */
const MAX_AUTH_BYTES = 4 * 1024

/** The largest body of a request to this server's own API, in bytes. */
export const ownBodyLimitOf = (path: string): number =>
  path.startsWith('/api/auth/') ? MAX_AUTH_BYTES : bodyLimitOf(path)

/**
 * The largest body of a request, in bytes, also of one for a PBX. An upload may send the whole
 * file as one part.
 */
export const bodyLimitOf = (path: string): number =>
  /^\/api\/blobs\/uploads\/[^/]+\/(?:append|complete)(?:\?|$)/.test(path)
    ? MAX_BLOB_BYTES
    : MAX_BYTES

/** Parsing a body larger than this may block the event loop for a while. */
const LARGE_BYTES = 32 * 1024

/**
 * Large bodies are parsed one at a time, each in its own turn of the event loop, so that other
 * requests are handled in between. Each user can have only one body in this queue, so that nobody
 * waits long.
 */
const turns = createQueue(1)
const turnsOf = createQueues(1, 20)

/**
 * The JSON object in a request's body, without further checks. Throws InvalidInput, and QueueFull
 * if too many large bodies of one user are waiting.
 */
export async function readObject(c: Context): Promise<JsonObject> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > LARGE_BYTES) {
    await turnsOf(c.get('session')?.user_id, () => turns(() => setImmediate()))
  }
  const value = parse(bytes)
  if (!isObject(value)) {
    throw invalid('The body must be a JSON object')
  }
  const fault = faultIn(value, MAX_LEVELS)
  if (fault !== undefined) throw invalid(fault)
  return value
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    // Reject broken UTF-8. A lenient decoder would replace it, and store other text than was sent.
    return parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid('The body must be valid JSON')
  }
}

/** A request's body, checked by a schema. Throws InvalidInput that names each invalid field. */
export async function readBody<T extends z.ZodMiniType>(
  c: Context,
  schema: T,
): Promise<z.infer<T>> {
  return check(schema, await readObject(c))
}

/** The value as the schema parsed it. Throws InvalidInput that names each invalid field. */
export function check<T extends z.ZodMiniType>(schema: T, value: unknown): z.infer<T> {
  const result = z.safeParse(schema, value)
  if (!result.success) throw invalidFields(result.error.issues)
  return result.data
}

/** What is wrong with a value that no field may contain, at any depth; undefined if nothing is. */
function faultIn(value: unknown, levels: number): string | undefined {
  if (typeof value === 'string') return isWhole(value) ? undefined : BROKEN_TEXT
  if (typeof value !== 'object' || value === null) return undefined
  // Writing JSON recurses, so deep nesting would overflow the stack.
  if (levels === 0) return `The body nests more than ${MAX_LEVELS} levels`
  if (Array.isArray(value)) return firstFault(value, levels)
  const keys = Object.keys(value)
  if (keys.length > MAX_FIELDS) return `An object of the body has more than ${MAX_FIELDS} fields`
  if (!keys.every(isWhole)) return BROKEN_TEXT
  return firstFault(
    keys.map((key) => (value as JsonObject)[key]),
    levels,
  )
}

function firstFault(parts: readonly unknown[], levels: number): string | undefined {
  for (const part of parts) {
    const fault = faultIn(part, levels - 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

const BROKEN_TEXT = 'A string contains U+0000 or an unpaired surrogate'

/** PostgreSQL cannot store U+0000, and half of a surrogate pair cannot be encoded. */
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

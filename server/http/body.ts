import type { Context } from 'hono'
import { z } from 'zod/mini'
import { MAX_BLOB_BYTES } from '../../src/contract/blobs.ts'
import { parseLossless } from '../../src/domain/revision/exact-json.ts'
import { invalid, invalidFields } from '../rules/invalid-input.ts'
import { isObject, type JsonObject } from '../rules/merge-json.ts'

/** The largest body, in bytes. */
export const MAX_BYTES = 1024 * 1024

const MAX_LEVELS = 20

/** The largest body below /auth. It holds names, passwords and tokens, and needs no session. */
const MAX_AUTH_BYTES = 4 * 1024

/** The largest body of a request to this server's own API, in bytes. */
export const ownBodyLimitOf = (path: string): number =>
  path.startsWith('/api/auth/') ? MAX_AUTH_BYTES : bodyLimitOf(path)

/**
 * The largest body of a request, also of one to a PBX, in bytes. A part of an upload may be the
 * whole file.
 */
export const bodyLimitOf = (path: string): number =>
  /^\/api\/blobs\/uploads\/[^/]+\/(?:append|complete)(?:\?|$)/.test(path)
    ? MAX_BLOB_BYTES
    : MAX_BYTES

/** The JSON object in the body of a request, without further checks. Throws InvalidInput. */
export async function readObject(c: Context): Promise<JsonObject> {
  const value = parse(await c.req.arrayBuffer())
  if (!isObject(value)) {
    throw invalid('The body must be a JSON object')
  }
  const fault = faultIn(value, MAX_LEVELS)
  if (fault !== undefined) throw invalid(fault)
  return value
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    // Reject broken UTF-8: decoded leniently, it would be stored as other letters than were sent.
    return parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid('The body must be valid JSON')
  }
}

/** The body of a request, checked by a schema. Throws InvalidInput with each wrong field. */
export async function readBody<T extends z.ZodMiniType>(
  c: Context,
  schema: T,
): Promise<z.infer<T>> {
  return check(schema, await readObject(c))
}

/** The value as parsed by the schema. Throws InvalidInput with each wrong field. */
export function check<T extends z.ZodMiniType>(schema: T, value: unknown): z.infer<T> {
  const result = z.safeParse(schema, value)
  if (!result.success) throw invalidFields(result.error.issues)
  return result.data
}

/** What no field may hold, at any depth. */
function faultIn(value: unknown, levels: number): string | undefined {
  if (typeof value === 'string') return isWhole(value) ? undefined : BROKEN_TEXT
  if (typeof value !== 'object' || value === null) return undefined
  // Writing JSON recurses, so deep nesting would overflow the stack.
  if (levels === 0) return `The body nests more than ${MAX_LEVELS} levels`
  for (const key of Object.keys(value)) {
    if (!isWhole(key)) return BROKEN_TEXT
    const fault = faultIn((value as JsonObject)[key], levels - 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

const BROKEN_TEXT = 'A string contains U+0000 or an unpaired surrogate'

/** PostgreSQL cannot store U+0000, and half of a surrogate pair cannot be encoded. */
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

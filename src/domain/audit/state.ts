import { OMITTED_FIELDS } from '../../contract/audit-logs.ts'
import { isExactNumber } from '../../contract/json/exact-number.ts'
import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { parseLossless } from '../revision/exact-json.ts'

/** The state of a resource in the audit log, before or after a change. */
export interface AuditState {
  /** `unreadable`: the text is no JSON object, or is larger than anything in the API. */
  kind: 'none' | 'object' | 'unreadable'
  /** Its fields; empty unless it is an object. */
  value: Plain
  /** The names of the fields that were too large for the log. */
  omitted: string[]
}

/** How deep a state may be nested. The deepest document of the API has five levels. */
const MAX_DEPTH = 12

/**
 * How many fields a state may have, not counting those inside of lists. The tenant has about 120.
 */
const MAX_FIELDS = 500

/**
 * Longer states are not parsed, only shown as text. In characters: more than a tenant of 1 MiB has,
 * which is the largest that the server stores.
 */
const MAX_LENGTH = 1_500_000

const nothing = { value: {}, omitted: [] }

/** Reads a state as any PBX sends it. Never throws. */
export function readState(text: string): AuditState {
  if (text.trim() === '') return { kind: 'none', ...nothing }
  const parsed = text.length > MAX_LENGTH ? undefined : parse(text)
  if (parsed === null) return { kind: 'none', ...nothing }
  if (!isObject(parsed) || isDeeperThan(MAX_DEPTH, parsed) || fieldsIn(parsed) > MAX_FIELDS) {
    return { kind: 'unreadable', ...nothing }
  }
  const { [OMITTED_FIELDS]: omitted, ...value } = parsed
  const names = Array.isArray(omitted) ? omitted.filter((name) => typeof name === 'string') : []
  const isEmpty = Object.keys(value).length === 0 && names.length === 0
  return { kind: isEmpty ? 'none' : 'object', value, omitted: names }
}

/** Whether a value has fields. An exact number is an object in memory, but has none. */
export const isObject = (value: unknown): value is Plain => isPlain(value) && !isExactNumber(value)

function parse(text: string): unknown {
  try {
    return parseLossless(text)
  } catch {
    return undefined
  }
}

function fieldsIn(value: unknown): number {
  if (!isObject(value)) return 1
  return Object.values(value).reduce((sum: number, part) => sum + fieldsIn(part), 0)
}

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(depth - 1, part))
}

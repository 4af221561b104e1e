import { OMITTED_FIELDS } from '../../contract/audit-logs.ts'
import { isExactNumber } from '../../contract/json/exact-number.ts'
import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { parseLossless } from '../revision/exact-json.ts'

/** A state of something in the audit log: before a change, or after it. */
export interface AuditState {
  /** `unreadable`: text that is no JSON object, or one larger than anything in the API. */
  kind: 'none' | 'object' | 'unreadable'
  /** Its fields; empty unless it is an object. */
  value: Plain
  /** The names of the fields that were too large for the log. */
  omitted: string[]
}

/** The deepest document of the API has five levels. */
const MAX_DEPTH = 12

/** How many fields a state may have, those inside of lists aside: the tenant has about 120. */
const MAX_FIELDS = 500

/**
 * A longer state is not taken apart; it can still be seen as text. In characters: more than a
 * tenant of 1 MiB has, which is the largest that the server stores.
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

/** A part that has parts of its own. A number of many digits has none. */
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

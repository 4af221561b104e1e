import { MASKED_SECRET, MAX_STATE_LENGTH, OMITTED_FIELDS } from '../../src/contract/audit-logs.ts'
import { childPath } from '../../src/contract/json/child-path.ts'
import { schemaAt } from '../../src/contract/json/cleaned.ts'
import { ownValue } from '../../src/contract/json/own-value.ts'
import { isSecretName } from '../../src/contract/secrets.ts'
import { stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { isSame } from '../../src/domain/revision/same.ts'
import { isObject, type JsonObject } from './merge-json.ts'

/** How the fields of a resource become the states of an audit log entry. */
export interface StateFormat {
  /** The schema that says which fields the contract knows. */
  schema?: ReturnType<typeof schemaAt>
  /** The fields that identify the object among others of its type. */
  identity?: JsonObject
  /** The paths of the fields whose values are masked. */
  secrets?: Readonly<Record<string, unknown>>
  /** The paths that count as one value, whatever they contain. */
  atomicPaths?: readonly string[]
}

/** The states of an audit log entry: JSON as text, or '' if there is none. */
export interface States {
  old_state: string
  new_state: string
  /** Both states with every field, if large fields were left out of those above. */
  whole?: { old_state: string; new_state: string }
}

/** How many names `$omitted` lists, and how many characters of each. */
const OMITTED_NAMES = { count: 20, length: 64 }
/** The characters reserved for `$omitted`, enough even if each character is escaped. */
const ROOM_FOR_NAMES = 8192

/** The fields that an update changed, with secrets masked; undefined if it changed nothing. */
export function updateStates(
  before: JsonObject,
  after: JsonObject,
  format: StateFormat,
): States | undefined {
  const changed = differing(before, after, { format, schema: format.schema, path: '' })
  return changed && write(changed[0] as JsonObject, changed[1] as JsonObject, format)
}

/** All fields of an object that was created or deleted, with secrets masked. */
export function wholeState(object: JsonObject, format: StateFormat): string {
  const place = { format, schema: format.schema, path: '' }
  return write({}, masked(object, place) as JsonObject, format).new_state
}

/** A part of a resource. `schema` is undefined for a part that the contract doesn't know. */
interface Place {
  format: StateFormat
  schema: StateFormat['schema']
  path: string
}

const placeOf = (name: string, { format, schema, path }: Place): Place => ({
  format,
  schema: schema && schemaAt(schema, name),
  path: childPath(path, name),
})

/** The parts that differ, before and after, masked; undefined if nothing differs. */
function differing(before: unknown, after: unknown, place: Place): [unknown, unknown] | undefined {
  if (before === after) return undefined
  const isOneValue = isSecret(place) || place.format.atomicPaths?.includes(place.path)
  if (!isObject(before) || !isObject(after) || isOneValue) {
    return isSame(before, after) ? undefined : [masked(before, place), masked(after, place)]
  }
  const parts: { name: string; found: [unknown, unknown] }[] = []
  for (const name of changedNames(before, after)) {
    const [one, other] = [ownValue(before, name), ownValue(after, name)]
    const found = differing(one, other, placeOf(name, place))
    if (found) parts.push({ name, found })
  }
  if (parts.length === 0) return undefined
  return [
    Object.fromEntries(parts.map(({ name, found }) => [name, found[0]])),
    Object.fromEntries(parts.map(({ name, found }) => [name, found[1]])),
  ]
}

/**
 * The names of the fields whose values aren't identical. Most are, so this has to be fast: it also
 * compares inherited values, which are never identical to a value of JSON, and looks for removed
 * fields only if there are any.
 */
function changedNames(before: JsonObject, after: JsonObject): string[] {
  const all = Object.keys(after)
  const changed = all.filter((name) => before[name] !== after[name])
  const added = changed.filter((name) => !Object.hasOwn(before, name))
  const old = Object.keys(before)
  if (old.length === all.length - added.length) return changed
  return [...changed, ...old.filter((name) => !Object.hasOwn(after, name))]
}

function masked(value: unknown, place: Place): unknown {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') {
    return value
  }
  if (isSecret(place)) return MASKED_SECRET
  if (Array.isArray(value)) return value.map((entry) => masked(entry, placeOf('0', place)))
  if (!isObject(value)) return value
  const parts = Object.entries(value)
  return Object.fromEntries(parts.map(([name, part]) => [name, masked(part, placeOf(name, place))]))
}

/** Whether a field is a secret. If the contract doesn't know the field, its name decides. */
function isSecret({ format, schema, path }: Place): boolean {
  if (format.secrets && Object.hasOwn(format.secrets, path)) return true
  return schema === undefined && isSecretName(path.slice(path.lastIndexOf('.') + 1))
}

/** Writes both states. If one is too long for an entry, both leave out the largest fields. */
function write(before: JsonObject, after: JsonObject, { identity = {} }: StateFormat): States {
  const sides = [
    { ...identity, ...before },
    { ...identity, ...after },
  ]
  const [old_state = '', new_state = ''] = sides.map((side) => stringifyLossless(side))
  if (Math.max(old_state.length, new_state.length) <= MAX_STATE_LENGTH) {
    return { old_state, new_state }
  }
  const omitted = new Set<string>()
  let left = MAX_STATE_LENGTH - ROOM_FOR_NAMES
  for (const name of new Set(sides.flatMap(Object.keys))) {
    const lengths = sides.map((side) => stringifyLossless({ [name]: ownValue(side, name) }).length)
    const length = Math.max(...lengths)
    if (length > left) omitted.add(name)
    else left -= length
  }
  const names = [...omitted]
    .slice(0, OMITTED_NAMES.count)
    .map((name) => name.slice(0, OMITTED_NAMES.length).toWellFormed())
  const [short_old = '', short_new = ''] = sides.map((side) => {
    const kept = Object.entries(side).filter(([name]) => !omitted.has(name))
    return stringifyLossless(Object.fromEntries([...kept, [OMITTED_FIELDS, names]]))
  })
  return { old_state: short_old, new_state: short_new, whole: { old_state, new_state } }
}

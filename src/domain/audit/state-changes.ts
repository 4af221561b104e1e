import { childPath } from '../../contract/json/child-path.ts'
import { ownValue } from '../../contract/json/own-value.ts'
import type { Plain } from '../../contract/json/plain.ts'
import { type Change, changesBetween } from '../revision/diff-and-patch.ts'
import { isMask } from '../revision/masks.ts'
import { isSame } from '../revision/same.ts'
import { valueAt } from '../revision/value-at.ts'
import { type AuditState, isObject } from './state.ts'

/** How a form reads the resource that an entry of the log is about. */
export interface FormReader {
  /**
   * The form's values for a body of the API. Fields that the body doesn't have get their default.
   */
  read: (body: Plain) => Plain
  /** The paths of the secrets that no review shows. */
  masked: readonly string[]
  /** The paths of values that can't be saved in the form in which they are read. */
  fixedPaths: readonly string[]
  /** Parts that count as one value. */
  atomicPaths: readonly string[]
  /** Fields that are shown beside another one, under its label. */
  shownWith: Readonly<Record<string, string>>
  /** The form's path for a path of the body; '' where the form doesn't show it. */
  formPath: (body: Plain, path: string) => string
  /** Whether a field means nothing beside the others, such as the end of a single day. */
  ignores: (body: Plain, path: string) => boolean
}

/** For something that no form edits. */
export const noForm: FormReader = {
  read: () => ({}),
  masked: [],
  fixedPaths: [],
  atomicPaths: [],
  shownWith: {},
  formPath: () => '',
  ignores: () => false,
}

/** What an entry of the log says was changed. */
export interface StateChanges {
  /** Changes to the values of the form. */
  shown: Change[]
  /** Changes to fields of the body that no form shows. */
  others: Change[]
  /** Changes to fields that only one of the states has; the other side is undefined. */
  oneSided: { shown: Change[]; others: Change[] }
  /** The paths of changed secrets, as far as the states show this. */
  secrets: string[]
  /** The names of fields that were too large for the log. */
  omitted: string[]
  /** The values of the form in both states. They differ only in `shown`. */
  before: Plain
  after: Plain
}

/** Compares the states of an entry, which may be partial. */
export function stateChanges(old: AuditState, now: AuditState, form: FormReader): StateChanges {
  const { before: from, after: to, oneSided } = aligned(old.value, now.value)
  const [before, after] = [form.read(from), form.read(to)]
  const secrets = hiddenChanges(old.value, now.value).map((path) => form.formPath(to, path) || path)
  return {
    shown: changesBetween(before, after, form.atomicPaths),
    others: Object.keys(to).flatMap((name) => {
      const [was, is] = [from[name], to[name]]
      if (form.ignores(to, name)) return []
      const isShown = !isSame(form.read({ ...from, [name]: is }), before)
      return isShown || isAlike(was, is) ? [] : changesBetween(was, is, [], name)
    }),
    oneSided: {
      shown: shownOf(oneSided, old, now, form),
      others: oneSided.filter(({ path, before: was }) => {
        const body = was === undefined ? now.value : old.value
        return form.formPath(body, path) === '' && !form.ignores(body, path)
      }),
    },
    secrets,
    omitted: [...new Set([...old.omitted, ...now.omitted])],
    before,
    after,
  }
}

interface Aligned {
  before: Plain
  after: Plain
  oneSided: Change[]
}

/**
 * Both states, where fields that only one of them has are copied to the other so that they don't
 * count as changed.
 */
function aligned(old: Plain, now: Plain, path = ''): Aligned {
  const oneSided: Change[] = []
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const pairs = names.map((name): [string, unknown, unknown] => {
    const at = childPath(path, name)
    const [was, is] = [old[name], now[name]]
    if (!Object.hasOwn(old, name)) {
      oneSided.push(
        ...leavesOf(is, at).map(([leaf, after]) => ({ path: leaf, before: undefined, after })),
      )
      return [name, is, is]
    }
    if (!Object.hasOwn(now, name)) {
      oneSided.push(
        ...leavesOf(was, at).map(([leaf, before]) => ({ path: leaf, before, after: undefined })),
      )
      return [name, was, was]
    }
    if (!isObject(was) || !isObject(is)) return [name, was, is]
    const within = aligned(was, is, at)
    oneSided.push(...within.oneSided)
    return [name, within.before, within.after]
  })
  return {
    before: Object.fromEntries(pairs.map(([name, was]) => [name, was])),
    after: Object.fromEntries(pairs.map(([name, , is]) => [name, is])),
    oneSided,
  }
}

/** The innermost values in a value, with their paths. Blank ones are left out. */
function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (!isObject(value)) return isBlank(value) ? [] : [[path, value]]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${path}.${name}`))
}

/** Changes that only one of the states has, as changes to the form's values. */
function shownOf(
  oneSided: readonly Change[],
  old: AuditState,
  now: AuditState,
  form: FormReader,
): Change[] {
  const changes = new Map<string, Change>()
  const [before, after] = [form.read(old.value), form.read(now.value)]
  for (const { path, before: was } of oneSided) {
    const isOld = was !== undefined
    const own = form.formPath(isOld ? old.value : now.value, path)
    if (own === '') continue
    const shown = form.atomicPaths.find((whole) => own.startsWith(`${whole}.`)) ?? own
    const value = valueAt(isOld ? before : after, shown)
    changes.set(
      shown,
      isOld
        ? { path: shown, before: value, after: undefined }
        : { path: shown, before: undefined, after: value },
    )
  }
  return [...changes.values()]
}

/**
 * The paths of secrets that look the same before and after because both are masked. If the entry
 * lists only changes, they were changed. If it has whole documents, nobody can tell, so none are
 * returned.
 */
function hiddenChanges(old: Plain, now: Plain): string[] {
  const isOfChanges = Object.keys(now).every(
    (name) => name === 'id' || !isSame(ownValue(old, name), now[name]) || hasMask(now[name]),
  )
  if (!isOfChanges) return []
  const masked = (value: unknown, other: unknown, path: string): string[] => {
    if (isObject(value) && isObject(other)) {
      return Object.keys(value).flatMap((name) =>
        masked(value[name], ownValue(other, name), childPath(path, name)),
      )
    }
    return isMask(value) && isMask(other) ? [path] : []
  }
  return masked(old, now, '')
}

/** Whether there is a masked secret in a value. */
export const hasMask = (value: unknown): boolean =>
  isMask(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some(hasMask))

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** Whether two values of a body mean the same: a PBX may write a number as a text. */
const isAlike = (one: unknown, other: unknown): boolean =>
  isSame(one, other) ||
  (isBlank(one) && isBlank(other)) ||
  (!isBlank(one) &&
    !isBlank(other) &&
    typeof one !== 'object' &&
    typeof other !== 'object' &&
    String(one) === String(other))

import { changesBetween, isPlain, isSame } from './changes.ts'
import { merge } from './merge.ts'

type Plain = Record<string, unknown>

/** What a user has changed and not saved: of each field of the form that differs, what it was and what it became. */
export interface Edits {
  base: Plain
  mine: Plain
  /** The paths of the secrets that were changed as well. Their values are in neither. */
  secrets: string[]
}

/** The edits between two states of a form, fit to be kept: without secrets. null where nothing else was changed. */
export function editsBetween(base: Plain, mine: Plain, secrets: readonly string[]): Edits | null {
  const [before, after] = [without(secrets, base), without(secrets, mine)] as [Plain, Plain]
  const names = Object.keys(after).filter((name) => !isSame(before[name], after[name]))
  if (names.length === 0) return null
  const paths = changesBetween(base, mine).map(({ path }) => path)
  return {
    base: pick(before, names),
    mine: pick(after, names),
    secrets: secrets.filter((path) => paths.includes(path)),
  }
}

/**
 * Moves edits that were made on `base` onto `theirs`, a newer state of the same: `mine` is what the form is to show and `base` what it
 * counts as changed from. What both sides changed stays on the old base, so that a later merge still finds the conflict. Names
 * that `theirs` does not have are dropped, and those that the edits do not have are taken from it.
 */
export function rebase<T>(base: unknown, mine: unknown, theirs: T): { base: T; mine: T } {
  if (isPlain(base) && isPlain(mine) && isPlain(theirs)) {
    const moved = Object.keys(theirs).map(
      (name) => [name, rebase(base[name], mine[name], theirs[name])] as const,
    )
    return {
      base: Object.fromEntries(moved.map(([name, side]) => [name, side.base])) as T,
      mine: Object.fromEntries(moved.map(([name, side]) => [name, side.mine])) as T,
    }
  }
  const { value, conflicts } = merge<unknown>(base, mine, theirs)
  return (conflicts.length > 0 ? { base, mine } : { base: theirs, mine: value }) as {
    base: T
    mine: T
  }
}

/** A copy without what stands at these paths. */
function without(paths: readonly string[], value: unknown, path = ''): unknown {
  if (!isPlain(value)) return value
  const open = Object.entries(value)
    .map(([name, part]) => [name, part, path ? `${path}.${name}` : name] as const)
    .filter(([, , place]) => !paths.includes(place))
  return Object.fromEntries(open.map(([name, part, place]) => [name, without(paths, part, place)]))
}

const pick = (from: Plain, names: string[]): Plain =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]))

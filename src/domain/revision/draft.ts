import { childPath } from '../../contract/json/child-path.ts'
import { ownValue } from '../../contract/json/own-value.ts'
import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { withoutRowSecrets } from '../../contract/json/row-origin.ts'
import { isSecretName } from '../../contract/secrets.ts'
import { changesBetween } from './diff-and-patch.ts'
import { isSame } from './same.ts'

/**
 * What a user has changed and not saved: the old and new values of each changed field of the form.
 */
export interface Edits {
  base: Plain
  local: Plain
  /** The paths of changed secrets. Neither `base` nor `local` has their values. */
  secrets: string[]
}

/**
 * The edits between two states of a form, without secrets, so that they can be stored. Null if
 * nothing else was changed.
 */
export function editsBetween(base: Plain, local: Plain, secrets: readonly string[]): Edits | null {
  const open = (side: Plain) => withoutRowSecrets(without(secrets, side) as Plain, isSecretName)
  const [before, after] = [open(base), open(local)]
  const names = Object.keys(after).filter((name) => !isSame(ownValue(before, name), after[name]))
  if (names.length === 0) return null
  const paths = changesBetween(base, local).map(({ path }) => path)
  return {
    base: pick(before, names),
    local: pick(after, names),
    secrets: secrets.filter((path) => paths.includes(path)),
  }
}

/** A copy without the values at these paths. */
function without(paths: readonly string[], value: unknown, path = ''): unknown {
  if (!isPlain(value)) return value
  const open = Object.entries(value)
    .map(([name, part]) => [name, part, childPath(path, name)] as const)
    .filter(([, , place]) => !paths.includes(place))
  return Object.fromEntries(open.map(([name, part, place]) => [name, without(paths, part, place)]))
}

const pick = (from: Plain, names: string[]): Plain =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]),
  )

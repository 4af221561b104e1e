import { childPath } from '../../contract/json/child-path.ts'
import { ownValue } from '../../contract/json/own-value.ts'
import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { isSame } from './same.ts'

/**
 * What a save changed, without secrets: only the changed values at their paths, lists and atomic
 * paths complete.
 */
export interface ReversibleChange {
  before: Plain
  after: Plain
  /** The paths of secrets that it changed. Neither value is kept. */
  secrets: string[]
}

/** For a write that changed no value of a form. */
export const noChange: ReversibleChange = { before: {}, after: {}, secrets: [] }

/**
 * The reversible change of a save from `before` to `after`. Whatever is at `atomicPaths` counts as
 * one value.
 */
export function reversibleChange(
  before: Plain,
  after: Plain,
  { secrets, atomicPaths = [] }: { secrets: readonly string[]; atomicPaths?: readonly string[] },
): ReversibleChange {
  const changedSecrets: string[] = []
  const differing = (one: unknown, other: unknown, path: string): [unknown, unknown] | null => {
    if (isSame(one, other)) return null
    if (secrets.includes(path)) {
      changedSecrets.push(path)
      return null
    }
    if (!isPlain(one) || !isPlain(other) || atomicPaths.includes(path)) return [one, other]
    const sides: [Plain, Plain] = [{}, {}]
    for (const name of Object.keys(other)) {
      const found = differing(ownValue(one, name), other[name], childPath(path, name))
      if (found) [sides[0][name], sides[1][name]] = found
    }
    return Object.keys(sides[1]).length > 0 ? sides : null
  }
  const [kept, made] = differing(before, after, '') ?? [{}, {}]
  return { before: kept as Plain, after: made as Plain, secrets: changedSecrets }
}

/** Whether a save changed anything that can be reverted. */
export const isReversible = ({ after }: ReversibleChange): boolean => Object.keys(after).length > 0

/** `values` with the values of a kept change put in. */
export function applyChange<T>(values: T, kept: unknown): T {
  if (!isPlain(values) || !isPlain(kept)) return kept as T
  const put = Object.entries(kept).map(([name, value]) => [
    name,
    applyChange(ownValue(values, name), value),
  ])
  return { ...values, ...Object.fromEntries(put) }
}

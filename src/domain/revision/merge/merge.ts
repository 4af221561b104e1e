import { childPath } from '../../../contract/json/child-path.ts'
import { ownValue } from '../../../contract/json/own-value.ts'
import { isPlain, type Plain } from '../../../contract/json/plain.ts'
import { ORIGIN, originOf } from '../../../contract/json/row-origin.ts'
import { isIdentical, isSame } from '../same.ts'
import { alignLists, isNearlySame } from './align-lists.ts'

/**
 * A place that both sides changed, each to something else. If a side removed an entry of a list,
 * its value is undefined.
 */
export interface Conflict {
  /**
   * The path, as `a.b.0.c`. The number of an entry is its index in the list before both changes.
   */
  path: string
  base: unknown
  local: unknown
  remote: unknown
}

export type Side = 'local' | 'remote'

/** `value` has the local value at each conflict, unless the other one was chosen. */
export interface Merge<T> {
  value: T
  conflicts: Conflict[]
}

/**
 * Merges two changes to one value: what only one side changed is used, lists entry by entry. Equal
 * changes are no conflict, and neither is another order of an object's keys. `chosen` decides
 * conflicts by their path. Whatever is at `atomicPaths`, such as a day's hours, counts as one
 * value: changes of both sides are merged there only if both added to its lists or changed entries
 * in them, and never the same one.
 */
export function merge<T>(
  base: T,
  local: T,
  remote: T,
  chosen: ReadonlyMap<string, Side> = new Map(),
  atomicPaths: readonly string[] = [],
): Merge<T> {
  const conflicts: Conflict[] = []
  const value = mergeAt(base, local, remote, '', {
    decide: (conflict) => {
      conflicts.push(conflict)
      return conflict[chosen.get(conflict.path) ?? 'local']
    },
    isAtomic: (path) => atomicPaths.includes(path),
  })
  return { value: value as T, conflicts }
}

interface Rules {
  decide: (conflict: Conflict) => unknown
  isAtomic: (path: string) => boolean
}

function mergeAt(
  base: unknown,
  local: unknown,
  remote: unknown,
  path: string,
  rules: Rules,
): unknown {
  if (isIdentical(local, remote) || isIdentical(remote, base)) return local
  if (isIdentical(local, base)) return remote
  if (Array.isArray(base) && Array.isArray(local) && Array.isArray(remote)) {
    return mergeLists(base, local, remote, path, rules)
  }
  const isOneValue = !isPlain(base) || !isPlain(local) || !isPlain(remote)
  if (isOneValue || (rules.isAtomic(path) && !areMergeable(base, local, remote))) {
    if (isSame(remote, base)) return local
    return isSame(local, base) ? remote : rules.decide({ path, base, local, remote })
  }
  const names = new Set([...Object.keys(base), ...Object.keys(remote), ...Object.keys(local)])
  const merged = [...names].map((name) => [
    name,
    // A row's changes are patched into what the server last sent for it.
    name === ORIGIN
      ? (remote[ORIGIN] ?? local[ORIGIN])
      : mergeAt(
          ownValue(base, name),
          ownValue(local, name),
          ownValue(remote, name),
          childPath(path, name),
          rules,
        ),
  ])
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

/**
 * Whether three states of an atomic value differ only in lists, none of which was emptied, and
 * merge without a conflict: a part of an atomic value means nothing to whoever has to choose.
 */
function areMergeable(...states: [Plain, Plain, Plain]): boolean {
  const [base] = states
  const isList = (value: unknown) => Array.isArray(value) && value.length > 0
  const onlyListsDiffer = Object.keys(base).every((name) => {
    const values = states.map((state) => ownValue(state, name))
    return values.every((value) => isSame(value, base[name])) || values.every(isList)
  })
  return onlyListsDiffer && merge(...states).conflicts.length === 0
}

/**
 * Merges lists entry by entry, in the order of `base`. Added entries stay where they were added,
 * local before remote. A moved row goes to its new place, to the local one if both sides moved it.
 */
function mergeLists(
  base: unknown[],
  local: unknown[],
  remote: unknown[],
  path: string,
  rules: Rules,
): unknown[] {
  const [own, other] = [sideOf(base, local), sideOf(base, remote)]
  const merged: unknown[] = []
  const mergeEntry = (i: number) => {
    const entry = mergeAt(base[i], own.kept[i], other.kept[i], `${path}.${i}`, rules)
    if (entry !== undefined) merged.push(entry)
  }
  for (let i = 0; i <= base.length; i++) {
    const added = own.added[i] ?? []
    for (const { entry, from } of added) {
      if (from === undefined) merged.push(entry)
      else mergeEntry(from)
    }
    for (const { entry, from } of other.added[i] ?? []) {
      if (from !== undefined) {
        if (!own.moved.has(from)) mergeEntry(from)
      } else if (!added.some((one) => isSame(one.entry, entry))) merged.push(entry)
    }
    if (i < base.length && !own.moved.has(i) && !other.moved.has(i)) mergeEntry(i)
  }
  return merged
}

/** An entry that a side inserted; `from`: its former index, if it was moved. */
interface Added {
  entry: unknown
  from?: number
}

/**
 * What one side did to a list: each entry's new value (undefined if removed), what was added before
 * each entry and at the end, and which entries were moved.
 */
function sideOf(base: unknown[], side: unknown[]) {
  const kept: unknown[] = []
  const added: Added[][] = base.map(() => [])
  added.push([])
  const removed: number[] = []
  let next = 0
  for (const { index, after } of alignLists(base, side)) {
    if (index < 0) added[next]?.push({ entry: after })
    else {
      kept[index] = after
      next = index + 1
      if (after === undefined) removed.push(index)
    }
  }
  const moved = new Set<number>()
  const findMoved = (isOne: (before: unknown, after: unknown) => boolean) => {
    for (const one of added.flat()) {
      if (one.from !== undefined || !originOf(one.entry)) continue
      const candidates = removed.filter((i) => !moved.has(i) && isOne(base[i], one.entry))
      const [from] = candidates
      // Two entries match equally well, so neither is chosen.
      if (from === undefined || (candidates.length > 1 && isOne === isNearlySame)) continue
      moved.add(from)
      kept[from] = one.entry
      one.from = from
    }
  }
  findMoved((before, after) => isIdentical(originOf(before)?.raw, originOf(after)?.raw))
  findMoved(isNearlySame)
  return { kept, added, moved }
}

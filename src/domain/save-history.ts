import { isPlain } from './changes.ts'
import type { KeptSave } from './kept-save.ts'

/** How many saves are kept. */
export const MOST_SAVES = 50
/** How long all that is kept may be as JSON, in characters: browsers give an origin about five million. */
const MOST_CHARACTERS = 500_000

/** A save as the browser keeps it. */
export interface HistoryEntry extends KeptSave {
  /** When, in epoch milliseconds; no two are the same. */
  at: number
  /** Where the first changed field stands, `/settings/general#name`. */
  address: string
  /** The changes in words, as they were reviewed. */
  rows: { field: string; before: string; after: string }[]
}

/** Reads what a browser kept, newest first; what is broken, or from another version, is left out. */
export function parseHistory(text: string | null): HistoryEntry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isEntry).slice(0, MOST_SAVES) : []
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is HistoryEntry {
  if (!isPlain(entry)) return false
  const { at, address, rows, before, after, secrets } = entry
  return (
    Number.isSafeInteger(at) &&
    typeof address === 'string' &&
    /^\/(?![/\\])/.test(address) &&
    isPlain(before) &&
    isPlain(after) &&
    isListOf(secrets, isText) &&
    isListOf(
      rows,
      (row) => isPlain(row) && isText(row.field) && isText(row.before) && isText(row.after),
    )
  )
}

const isText = (value: unknown) => typeof value === 'string'

const isListOf = (list: unknown, isOne: (value: unknown) => boolean) =>
  Array.isArray(list) && list.every(isOne)

/** Adds a save in front. The oldest ones go when there are too many, or too much in them. */
export function addEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const at = Math.max(entry.at, (entries[0]?.at ?? 0) + 1)
  const all = [{ ...entry, at }, ...entries].slice(0, MOST_SAVES)
  let length = 0
  return all.filter((one) => {
    length += JSON.stringify(one).length
    return length <= MOST_CHARACTERS
  })
}

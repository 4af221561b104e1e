import type { Holiday, HolidayFields } from '../../contract/holidays.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import { noChange, type ReversibleChange } from './reversible-change.ts'

/** How many saves are kept. */
export const MOST_SAVES = 50
/** How long a save is kept. In milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60_000
/** How many holidays are kept of those added or deleted at once. */
const MOST_HOLIDAYS = 500
/**
 * The limit for everything that is kept, as JSON, in characters. Browsers give an origin about five
 * million.
 */
const MOST_CHARACTERS = 500_000

/** A write as the browser keeps it. */
export interface HistoryEntry extends ReversibleChange {
  /** When, in epoch milliseconds; no two are the same. */
  at: number
  /** The path of the first changed field, `/settings/general#name`. */
  address: string
  /** The changes in words, as in the review before the save. */
  rows: { field: string; before: string; after: string }[]
  /** The holidays that it added, by their ids, or deleted, as they were. */
  holidays?: { added: string[] } | { deleted: HolidayFields[] }
  /** How many changes are not listed, because there were too many to keep. */
  unlisted?: number
  /** The API has no way to revert it. */
  isFinal?: true
}

/** A write to add to the history. */
export type NewEntry = Omit<HistoryEntry, 'at'>

/**
 * The history entry for holidays that were added or deleted together, without the path of their
 * page. `sentence` describes one holiday and its times.
 */
export function holidaysEntry(
  kind: 'added' | 'deleted',
  holidays: readonly Holiday[],
  sentence: (holiday: Holiday) => string,
): Omit<NewEntry, 'address'> {
  const listed = holidays.slice(0, MOST_HOLIDAYS)
  const rows = listed.map((holiday) => ({
    field: holiday.name,
    before: kind === 'deleted' ? sentence(holiday) : '',
    after: kind === 'added' ? sentence(holiday) : '',
  }))
  const entry = { ...noChange, rows }
  if (holidays.length > listed.length)
    return { ...entry, unlisted: holidays.length - listed.length }
  // If the server didn't return the id of an added holiday, it can't be found again reliably.
  const added = listed.map(({ id }) => id).filter((id) => id !== '')
  if (kind === 'added') return added.length > 0 ? { ...entry, holidays: { added } } : entry
  return { ...entry, holidays: { deleted: listed.map(({ id: _, ...fields }) => fields) } }
}

/**
 * Reads what the browser kept, newest first. Leaves out what is broken, from another version, or
 * more than a week from `now` (in epoch milliseconds).
 */
export function parseHistory(text: string | null, now: number): HistoryEntry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(kept)) return []
    // An entry made while the clock was wrong must not stay forever.
    const isRecent = ({ at }: HistoryEntry) => Math.abs(now - at) < KEPT_MS
    return kept.filter(isEntry).filter(isRecent).slice(0, MOST_SAVES)
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is HistoryEntry {
  if (!isPlain(entry)) return false
  const { at, address, rows, before, after, secrets, holidays, unlisted } = entry
  return (
    Number.isSafeInteger(at) &&
    typeof address === 'string' &&
    /^\/(?![/\\])/.test(address) &&
    isPlain(before) &&
    isPlain(after) &&
    isListOf(secrets, isText) &&
    (holidays === undefined || isKeptHolidays(holidays)) &&
    (unlisted === undefined || Number.isSafeInteger(unlisted)) &&
    isListOf(
      rows,
      (row) => isPlain(row) && isText(row.field) && isText(row.before) && isText(row.after),
    )
  )
}

const isKeptHolidays = (kept: unknown) =>
  isPlain(kept) && (isListOf(kept.added, isText) || isListOf(kept.deleted, isHoliday))

/** Checks only the shape: the server validates what a revert sends. */
const isHoliday = (fields: unknown) =>
  isPlain(fields) &&
  Object.entries(noHoliday).every(
    ([name, value]) => name === 'id' || typeof fields[name] === typeof value,
  )

const isText = (value: unknown) => typeof value === 'string'

const isListOf = (list: unknown, isOne: (value: unknown) => boolean) =>
  Array.isArray(list) && list.every(isOne)

/**
 * Adds a write at the front. The oldest ones are dropped if there are too many, or if they are too
 * large.
 */
export function addEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const at = Math.max(entry.at, (entries[0]?.at ?? 0) + 1)
  const all = [{ ...entry, at }, ...entries].slice(0, MOST_SAVES)
  let length = 0
  return all.filter((one) => {
    const own = JSON.stringify(one).length
    // A write that is too large to store is left out; the others stay.
    if (own > MOST_CHARACTERS) return false
    length += own
    return length <= MOST_CHARACTERS
  })
}

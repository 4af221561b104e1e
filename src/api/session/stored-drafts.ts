import { isPlain } from '../../contract/json/plain.ts'
import { createStore } from '../../create-store.ts'
import type { Edits } from '../../domain/revision/draft.ts'
import { draftKey, readSession } from './session.ts'
import { isUserKey, MAX_AGE_MS, onStorage } from './storage.ts'

/** Unsaved edits that the browser has kept, and when they were last made, in epoch milliseconds. */
export interface Draft extends Edits {
  key: string
  at: number
}

/**
 * Of localStorage's five million characters, drafts take three at most. Rows come with their
 * origin.
 */
const MAX_CHARACTERS = 300_000
const MAX_DRAFTS = 10

/**
 * A change of what is kept takes another number: a draft of another is not read. In version 1,
 * `local` is kept as `mine`.
 */
const VERSION = 1

/**
 * The beginning of the keys of a page's drafts, for this user and tenant. '' where none can be
 * kept.
 */
export const draftsPlace = (page: string): string => draftKey(readSession()?.tenant?.id ?? '', page)

const store = createStore((announce) => onStorage(announce))

/** Calls `listener` when drafts may have come or gone. Returns how to stop. */
export const onDrafts = store.subscribe

/** Whether unsaved edits of a page, or of a part of it, are kept for this user and tenant. */
export function hasDrafts(page: string): boolean {
  const place = draftsPlace(page).trimEnd()
  const beginnings = [`${place} `, place + encodeURIComponent('/')]
  try {
    return (
      place !== '' &&
      Object.keys(localStorage).some((key) => beginnings.some((one) => key.startsWith(one)))
    )
  } catch {
    return false
  }
}

/** Whether there is a draft under `key`. */
export function isKeptDraft(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/**
 * Keeps a draft under `key`, in the place of what is there. What is too large stays out, and so
 * does all where the browser refuses.
 */
export function keepDraft(key: string, { local, ...edits }: Edits, now = Date.now()): void {
  const text = JSON.stringify({ version: VERSION, at: now, ...edits, mine: local })
  // Otherwise an older state of these edits would look like the last one.
  if (text.length > MAX_CHARACTERS) {
    dropDraft(key)
    return
  }
  try {
    if (localStorage.getItem(key) === null) makeRoom(now)
    localStorage.setItem(key, text)
    store.announce()
  } catch {
    // Storage is full or forbidden: the page works without.
    dropDraft(key)
  }
}

/** Throws a draft away. */
export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
    store.announce()
  } catch {
    // Where storage is forbidden there is no draft.
  }
}

/** The drafts at a place, the newest first. */
export const draftsAt = (place: string, now = Date.now()): Draft[] =>
  sweepDrafts(now).filter(({ key }) => key.startsWith(place))

/**
 * Removes every user's drafts that are old or cannot be read; gives the others, the newest first.
 */
export function sweepDrafts(now = Date.now()): Draft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => isUserKey('draft', key))
    const found = keys.flatMap((key) => {
      const draft = parse(localStorage.getItem(key) ?? '')
      // A clock that went wrong must not keep one for ever.
      if (draft && Math.abs(now - draft.at) < MAX_AGE_MS) return [{ key, ...draft }]
      localStorage.removeItem(key)
      return []
    })
    return found.sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Reads what is kept; undefined for anything but a draft of this version. */
function parse(text: string): Omit<Draft, 'key'> | undefined {
  try {
    const { version, at, base, mine: local, secrets } = JSON.parse(text)
    const isDraft = version === VERSION && typeof at === 'number' && isPlain(base) && isPlain(local)
    return isDraft && Array.isArray(secrets)
      ? { at, base, local, secrets: secrets.map(String) }
      : undefined
  } catch {
    return undefined
  }
}

const makeRoom = (now: number) => {
  for (const { key } of sweepDrafts(now).slice(MAX_DRAFTS - 1)) dropDraft(key)
}

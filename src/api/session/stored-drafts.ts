import { isPlain } from '../../contract/json/plain.ts'
import { createStore } from '../../create-store.ts'
import type { Edits } from '../../domain/revision/draft.ts'
import { draftKey, readSession } from './session.ts'
import { isUserKey, MAX_AGE_MS, onStorage } from './storage.ts'

/**
 * Unsaved edits that the browser has kept, and when they were last changed, in epoch milliseconds.
 */
export interface Draft extends Edits {
  key: string
  at: number
}

/**
 * All drafts together take at most three of localStorage's five million characters. Rows are stored
 * with their origin.
 */
const MAX_CHARACTERS = 300_000
const MAX_DRAFTS = 10

/**
 * Increase it when the format changes: drafts of other versions are not read. In version 1, `local`
 * is stored as `mine`.
 */
const VERSION = 1

/**
 * The beginning of the keys of a page's drafts, for this user and tenant. '' if none can be kept.
 */
export const draftsPlace = (page: string): string => draftKey(readSession()?.tenant?.id ?? '', page)

const store = createStore((announce) => onStorage(announce))

/**
 * Calls `listener` when drafts may have been added or removed. Returns a function that stops this.
 */
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
 * Stores a draft under `key`, replacing the one there. Stores nothing if it is too large or the
 * browser refuses.
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
    // Storage is full or forbidden. The page works without it.
    dropDraft(key)
  }
}

/** Deletes a draft. */
export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
    store.announce()
  } catch {
    // If storage is forbidden, there is no draft.
  }
}

/** The drafts at a place, newest first. */
export const draftsAt = (place: string, now = Date.now()): Draft[] =>
  sweepDrafts(now).filter(({ key }) => key.startsWith(place))

/** The drafts of parts of a page, such as of one holiday, with the part's path; newest first. */
export function draftsBelow(page: string): (Draft & { path: string })[] {
  const place = draftsPlace(page)
  if (place === '') return []
  const beginning = place.trimEnd() + encodeURIComponent('/')
  return draftsAt(beginning).map((draft) => {
    const [part = ''] = draft.key.slice(beginning.length).split(' ')
    return { ...draft, path: `${page}/${decodeURIComponent(part)}` }
  })
}

/** Deletes every user's drafts that are old or unreadable. Returns the others, newest first. */
export function sweepDrafts(now = Date.now()): Draft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => isUserKey('draft', key))
    const found = keys.flatMap((key) => {
      const draft = parse(localStorage.getItem(key) ?? '')
      // A draft made while the clock was wrong must not stay forever.
      if (draft && Math.abs(now - draft.at) < MAX_AGE_MS) return [{ key, ...draft }]
      localStorage.removeItem(key)
      return []
    })
    return found.sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Reads a stored draft; undefined for anything but a draft of this version. */
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

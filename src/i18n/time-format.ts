import { browserKey, onStorage } from '../api/session/storage.ts'
import { createStore } from '../create-store.ts'

/** How times of day are written: as usual for the locale, or always with 12 or 24 hours. */
export const TIME_FORMATS = ['locale', '12', '24'] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

const KEY = browserKey('time-format')
const store = createStore((announce) => onStorage(announce, KEY))

/** What the user chose in this browser. */
export function readTimeFormat(): TimeFormat {
  const kept = localStorage.getItem(KEY)
  return TIME_FORMATS.find((format) => format === kept) ?? 'locale'
}

/** Saves the choice in this browser. Every time on the page changes. */
export function setTimeFormat(format: TimeFormat): void {
  localStorage.setItem(KEY, format)
  store.announce()
}

/** Calls `listener` when the choice changes, in this tab or another. Returns an unsubscriber. */
export const onTimeFormat = store.subscribe

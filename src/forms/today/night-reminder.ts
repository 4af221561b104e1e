import { useSyncExternalStore } from 'react'
import { nightReminderKey } from '../../api/session/session.ts'
import { onStorage } from '../../api/session/storage.ts'
import { createStore } from '../../create-store.ts'

const store = createStore((announce) => onStorage(announce))

/**
 * When to remind the user that night mode is still on, in epoch milliseconds; null without a
 * reminder. Kept in this browser, as the API has no end of night mode.
 */
export function useNightReminder(): number | null {
  const text = useSyncExternalStore(store.subscribe, read)
  const until = Number(text)
  return text && Number.isSafeInteger(until) ? until : null
}

/** Sets the reminder, or removes it. It is not kept if the browser's storage is full. */
export function setNightReminder(until: Date | null): void {
  const key = nightReminderKey()
  if (key === '') return
  try {
    if (until) localStorage.setItem(key, String(until.getTime()))
    else localStorage.removeItem(key)
  } catch {
    // Night mode itself has been saved, so a missing reminder is not an error.
  }
  store.announce()
}

const read = () => localStorage.getItem(nightReminderKey())

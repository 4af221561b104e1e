import { useSyncExternalStore } from 'react'
import { historyKey, sessionStore } from '../../api/session/session.ts'
import { onStorage } from '../../api/session/storage.ts'
import { createStore } from '../../create-store.ts'
import {
  addEntry,
  type HistoryEntry,
  type NewEntry,
  parseHistory,
} from '../../domain/revision/save-history.ts'

const store = createStore((announce) => onStorage(announce))

/**
 * Adds a write to the history of the signed-in user. It is not kept if the user is unknown or the
 * browser's storage is full.
 */
export function recordWrite(entry: NewEntry): void {
  const key = historyKey()
  if (key === '') return
  try {
    const entries = addEntry(readHistory(), { ...entry, at: Date.now() })
    sessionStore().setItem(key, JSON.stringify(entries))
    store.announce()
  } catch {
    // The write itself succeeded, so a missing history entry is not an error.
  }
}

/** The kept writes of the signed-in user, newest first. */
export const readHistory = (): HistoryEntry[] => parseHistory(readText(), Date.now())

/** Deletes the history of the signed-in user in the current tenant. */
export function clearHistory(): void {
  sessionStore().removeItem(historyKey())
  store.announce()
}

/** The kept writes of the signed-in user, newest first. Follows what other tabs add. */
export const useSaveHistory = (): HistoryEntry[] =>
  parseHistory(useSyncExternalStore(store.subscribe, readText), Date.now())

const readText = () => sessionStore().getItem(historyKey())

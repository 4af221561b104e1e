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
 * Lists a write in the history of who is signed in. Where nobody knows who that is, or the browser
 * has no room left, it is not kept.
 */
export function recordWrite(entry: NewEntry): void {
  const key = historyKey()
  if (key === '') return
  try {
    const entries = addEntry(readHistory(), { ...entry, at: Date.now() })
    sessionStore().setItem(key, JSON.stringify(entries))
    store.announce()
  } catch {
    // The write itself has succeeded; that it is missing in the list is no failure of it.
  }
}

/** What is kept of the writes of who is signed in, newest first. */
export const readHistory = (): HistoryEntry[] => parseHistory(readText(), Date.now())

/** Forgets the writes of who is signed in, in their present tenant. */
export function clearHistory(): void {
  sessionStore().removeItem(historyKey())
  store.announce()
}

/**
 * What is kept of the writes of who is signed in, newest first, also when another tab adds to it.
 */
export const useSaveHistory = (): HistoryEntry[] =>
  parseHistory(useSyncExternalStore(store.subscribe, readText), Date.now())

const readText = () => sessionStore().getItem(historyKey())

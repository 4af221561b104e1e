import { useSyncExternalStore } from 'react'
import { historyKey, sessionStore } from '../../api/session/session.ts'
import {
  addEntry,
  type HistoryEntry,
  type NewEntry,
  parseHistory,
} from '../../domain/revision/save-history.ts'

const listeners = new Set<() => void>()

/** Lists a write in the history of who is signed in. Where nobody knows who that is, or the browser has no room left, it is not kept. */
export function recordWrite(entry: NewEntry): void {
  const key = historyKey()
  if (key === '') return
  try {
    const entries = addEntry(readHistory(), { ...entry, at: Date.now() })
    sessionStore().setItem(key, JSON.stringify(entries))
    announce()
  } catch {
    // The write itself has succeeded; that it is missing in the list is no failure of it.
  }
}

/** What is kept of the writes of who is signed in, newest first. */
export const readHistory = (): HistoryEntry[] => parseHistory(readText())

/** Forgets the writes of who is signed in, in the tenant that he works on. */
export function clearHistory(): void {
  sessionStore().removeItem(historyKey())
  announce()
}

/** What is kept of the writes of who is signed in, newest first, also when another tab adds to it. */
export const useSaveHistory = (): HistoryEntry[] =>
  parseHistory(useSyncExternalStore(subscribe, readText))

const readText = () => sessionStore().getItem(historyKey())

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function announce(): void {
  for (const listener of listeners) listener()
}

import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { tenantQuery } from '../api/tenant.ts'
import { accountQuery } from '../api/user.ts'
import { addEntry, type HistoryEntry, parseHistory } from '../domain/save-history.ts'

/** Under this, with the ids of a user and a tenant, the browser keeps the saves which that user made there. */
const HISTORY_KEY = 'tenant-console.history'

const listeners = new Set<() => void>()

/** Where the saves of a user in a tenant are kept. */
export const historyKey = (userId: string, tenantId: string): string =>
  [HISTORY_KEY, userId, tenantId].map(encodeURIComponent).join('/')

/** Keeps a save of the present user. Where it is not known who that is, or the browser has no room left, it is not kept. */
export async function keepSave(queries: QueryClient, entry: HistoryEntry): Promise<void> {
  try {
    const [user, tenant] = await Promise.all([
      queries.ensureQueryData(accountQuery),
      queries.ensureQueryData(tenantQuery),
    ])
    if (!user.id || !tenant.plan.id) return
    const key = historyKey(user.id, tenant.plan.id)
    const entries = addEntry(parseHistory(localStorage.getItem(key)), entry)
    localStorage.setItem(key, JSON.stringify(entries))
    for (const listener of listeners) listener()
  } catch {
    // The save itself has succeeded; that it is missing in the list is no failure of it.
  }
}

/** Forgets the saves under a key. */
export function clearHistory(key: string): void {
  localStorage.removeItem(key)
  for (const listener of listeners) listener()
}

/** What the browser keeps under a key, as JSON, also when another tab adds to it. */
export function useHistoryText(key: string): string | null {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(key))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { apiAddress } from '../api/address.ts'
import { ApiFailure } from '../api/failure.ts'
import { tenantQuery } from '../api/tenant.ts'
import { accountQuery } from '../api/user.ts'
import { addEntry, type NewEntry, parseHistory } from '../domain/save-history.ts'

const HISTORY_KEY = 'tenant-console.history'

const listeners = new Set<() => void>()

/** Where the browser keeps the saves of the present user in this tenant of this PBX. Throws where nobody knows who that is. */
export const historyKeyQuery = queryOptions({
  queryKey: ['history-key'],
  queryFn: async ({ client }) => {
    const [address, user, tenant] = await Promise.all([
      apiAddress(),
      client.ensureQueryData(accountQuery),
      client.ensureQueryData(tenantQuery),
    ])
    if (!user.id || !tenant.plan.id) throw new ApiFailure('unreadable', 200)
    const pbx = new URL(address, location.href).href
    return [HISTORY_KEY, pbx, user.id, tenant.plan.id].map(encodeURIComponent).join(' ')
  },
  staleTime: Number.POSITIVE_INFINITY,
  // What it reads has been tried again by then.
  retry: false,
})

/** Lists a write of the present user in his history. Where it is not known who that is, or the browser has no room left, it is not kept. */
export async function keepWrite(queries: QueryClient, entry: NewEntry): Promise<void> {
  try {
    const key = await queries.ensureQueryData(historyKeyQuery)
    const entries = addEntry(parseHistory(localStorage.getItem(key)), { ...entry, at: Date.now() })
    localStorage.setItem(key, JSON.stringify(entries))
    for (const listener of listeners) listener()
  } catch {
    // The write itself has succeeded; that it is missing in the list is no failure of it.
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

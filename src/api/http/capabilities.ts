import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/** A call that not every version of the server offers; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
const store = createStore()

/**
 * Notes that the server does not offer a call. Where the path has an id, 404 and 410 say only that
 * this one thing is gone.
 */
export function noteUnsupported(method: string, path: string, status: number): void {
  const [address = ''] = path.split('?')
  const endpoint = address.replace(/^\/(holidays)\/[^/]+/, '/$1/{id}')
  if ((status === 404 || status === 410) && endpoint !== address) return
  missing.add(`${method} ${endpoint}` as Endpoint)
  store.announce()
}

/** Whether the server does not offer a call, as far as this session has found out. */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => missing.has(endpoint))

/** Another user or tenant may be offered what this one is not. */
export const forgetUnsupported = (): void => missing.clear()

import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/** A call that not every version of the server offers; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
/** What the PBX has, but says that this user may not do. */
const forbidden = new Set<Endpoint>()
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

/** Notes that this user may not do it. */
export function noteForbidden(endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) forbidden.add(endpoint)
  store.announce()
}

/**
 * Whether the server does not offer it to this user, as far as is known in this session: what needs it is then turned off, with a
 * word why.
 */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => isUnsupported(endpoint))

/** The same at the time of the call. */
export const isUnsupported = (endpoint: Endpoint): boolean =>
  missing.has(endpoint) || forbidden.has(endpoint)

/** Whether it is the user's role that does not allow it. */
export const useForbidden = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => forbidden.has(endpoint))

/** Another user, or another tenant, may be offered what this one is not. */
export function forgetUnsupported(): void {
  missing.clear()
  forbidden.clear()
}

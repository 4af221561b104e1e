import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/** A call that not every version of the server offers; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
const anything = () => true
/** Whether this user may do it, as far as the PBX has said. */
let isAllowed: (endpoint: Endpoint) => boolean = anything
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

/** Notes what this user may do. */
export function noteRights(rights: (endpoint: Endpoint) => boolean): void {
  isAllowed = rights
  store.announce()
}

/**
 * Whether the server does not offer it to this user, as far as is known in this session: what needs
 * it is then turned off, with a word why.
 */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => missing.has(endpoint) || !isAllowed(endpoint))

/** Whether it is the user's role that does not allow it. */
export const useForbidden = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => !isAllowed(endpoint))

/** Another user or tenant may be able to do what this one cannot. */
export function forgetUnsupported(): void {
  missing.clear()
  isAllowed = anything
}

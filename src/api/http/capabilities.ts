import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/** A request that not every version of the server supports; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
const anything = () => true
/** Whether this user may make a request, as far as the PBX has said. */
let isAllowed: (endpoint: Endpoint) => boolean = anything
const store = createStore()

/**
 * Notes that the server doesn't support a request. If the path has an id, 404 and 410 only mean
 * that this one object is gone.
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
 * Whether this user can't make this request, as far as this session knows: the server doesn't
 * support it or the role forbids it. What needs it is then turned off, with the reason.
 */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => isUnsupported(endpoint))

/** `useUnsupported` at the time of the call. */
export const isUnsupported = (endpoint: Endpoint): boolean =>
  missing.has(endpoint) || !isAllowed(endpoint)

/** Whether the user's role forbids the request. */
export const useForbidden = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(store.subscribe, () => !isAllowed(endpoint))

/** Forgets what is unsupported, as another user or tenant may have other rights. */
export function forgetUnsupported(): void {
  missing.clear()
  isAllowed = anything
}

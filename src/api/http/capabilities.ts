import { useSyncExternalStore } from 'react'

/** What can be asked of the server that not every version offers, as `VERB /path`; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
/** What the PBX has, but says that this user may not do. */
const forbidden = new Set<Endpoint>()
const listeners = new Set<() => void>()

/** Notes that the server does not offer a call. For one thing by its id, 404 and 410 say only that this one is gone. */
export function noteUnsupported(method: string, path: string, status: number): void {
  const [address = ''] = path.split('?')
  const endpoint = address.replace(/^\/(holidays)\/[^/]+/, '/$1/{id}')
  if ((status === 404 || status === 410) && endpoint !== address) return
  missing.add(`${method} ${endpoint}` as Endpoint)
  announce()
}

/** Notes that this user may not do it. */
export function noteForbidden(endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) forbidden.add(endpoint)
  announce()
}

/**
 * Whether the server does not offer it to this user, as far as is known in this session: what needs it is then turned off, with a
 * word why.
 */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(subscribe, () => missing.has(endpoint) || forbidden.has(endpoint))

/** Whether it is the user's role that does not allow it. */
export const useForbidden = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(subscribe, () => forbidden.has(endpoint))

/** Another user, or another tenant, may be offered what this one is not. */
export function forgetUnsupported(): void {
  missing.clear()
  forbidden.clear()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}

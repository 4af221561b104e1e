import { useSyncExternalStore } from 'react'

/** What can be asked of the server that not every version offers, as `VERB /path`; `{id}` stands for any id. */
export type Endpoint = `${'GET' | 'POST'} /${string}`

const missing = new Set<Endpoint>()
const listeners = new Set<() => void>()

/** Notes that the server does not offer a call. For one thing by its id, 404 and 410 say only that this one is gone. */
export function noteUnsupported(method: string, path: string, status: number): void {
  const [address = ''] = path.split('?')
  const endpoint = address.replace(/^\/(holidays)\/[^/]+/, '/$1/{id}')
  if ((status === 404 || status === 410) && endpoint !== address) return
  missing.add(`${method} ${endpoint}` as Endpoint)
  announce()
}

/** Whether the server does not offer it, as far as is known in this session: what needs it is then turned off, with a word why. */
export const useUnsupported = (endpoint: Endpoint): boolean =>
  useSyncExternalStore(subscribe, () => missing.has(endpoint))

/** Another user, or another tenant, may be offered what this one is not. */
export const forgetUnsupported = (): void => missing.clear()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}

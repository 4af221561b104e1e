import { type Holder, rightTo } from '../../contract/roles.ts'
import { type Endpoint, noteRights } from '../http/capabilities.ts'

/** Turns off what the PBX says this user may not write, before any page requests it. */
export function applyRights(holder: Holder): void {
  noteRights((endpoint) => mayWrite(holder, endpoint))
}

/** Whether this user may make the request, according to their rights on its page. */
export function mayWrite(holder: Holder, endpoint: Endpoint): boolean {
  const page = pageOfWrite(endpoint)
  return page === undefined || rightTo(page, holder) === 'full'
}

/** The page of a request, by its path: POST /tenant/password_policy belongs to password-policy. */
function pageOfWrite(endpoint: Endpoint): string | undefined {
  const [method, ...parts] = endpoint.split(/ ?\//)
  const [root = '', part = 'settings'] = parts
  if (method !== 'POST') return undefined
  if (root === 'user') return 'account'
  return (root === 'tenant' ? part : root).replaceAll('_', '-')
}

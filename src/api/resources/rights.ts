import { type Holder, rightTo } from '../../contract/roles.ts'
import { type Endpoint, noteForbidden } from '../http/capabilities.ts'

/** What each page writes. */
const WRITES: Record<string, readonly Endpoint[]> = {
  settings: ['POST /tenant'],
  holidays: ['POST /holidays', 'POST /holidays/{id}', 'POST /holidays/{id}/destroy'],
  'password-policy': ['POST /tenant/password_policy'],
  'custom-headers': ['POST /tenant/custom_headers'],
  voicemail: ['POST /voicemail'],
  balance: ['POST /tenant/balance'],
}

/** Turns off what the PBX says this user may not write, before any page asks. */
export function applyRights(holder: Holder): void {
  const pages = Object.keys(WRITES).filter((page) => rightTo(page, holder) !== 'full')
  noteForbidden(pages.flatMap((page) => WRITES[page] ?? []))
}

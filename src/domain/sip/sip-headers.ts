import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { keysOf } from '../../contract/json/keys-of.ts'
import { ownValue } from '../../contract/json/own-value.ts'

/** What a standard header is for, and so what breaks if a PBX adds or relays it. */
export type Purpose =
  | 'routing'
  | 'dialog'
  | 'contact'
  | 'body'
  | 'sign_in'
  | 'abilities'
  | 'timer'
  | 'transfer'
  | 'identity'

/** From RFC 3261 and related RFCs, in lower case. */
const STANDARD: Record<Purpose, string> = {
  routing: 'via route record-route max-forwards path service-route request-disposition',
  dialog: 'from to call-id cseq',
  contact: 'contact accept-contact reject-contact',
  body: 'content-type content-length content-encoding content-disposition content-language mime-version',
  sign_in:
    'authorization proxy-authorization www-authenticate proxy-authenticate authentication-info',
  abilities: 'require proxy-require supported unsupported allow accept allow-events rseq rack',
  timer: 'session-expires min-se expires min-expires retry-after date timestamp',
  transfer: 'refer-to referred-by replaces join event subscription-state',
  identity:
    'p-asserted-identity p-preferred-identity remote-party-id privacy identity identity-info diversion history-info',
}

/** The one-letter forms of names (the IANA registry "Session Initiation Protocol Parameters"). */
const COMPACT: Record<string, string> = {
  a: 'Accept-Contact',
  b: 'Referred-By',
  c: 'Content-Type',
  d: 'Request-Disposition',
  e: 'Content-Encoding',
  f: 'From',
  i: 'Call-ID',
  j: 'Reject-Contact',
  k: 'Supported',
  l: 'Content-Length',
  m: 'Contact',
  n: 'Identity-Info',
  o: 'Event',
  r: 'Refer-To',
  s: 'Subject',
  t: 'To',
  u: 'Allow-Events',
  v: 'Via',
  x: 'Session-Expires',
  y: 'Identity',
}

/** What a header is for, if it has a meaning in SIP; null for others. Case is ignored. */
export function purposeOf(name: string): Purpose | null {
  const wanted = (longFormOf(name) ?? name).toLowerCase()
  return keysOf(STANDARD).find((purpose) => STANDARD[purpose].split(' ').includes(wanted)) ?? null
}

/** The name that a compact form stands for ("f" for From); null for others. */
export const longFormOf = (name: string): string | null =>
  ownValue(COMPACT, name.toLowerCase()) ?? null

/** What a PBX relays by default. Other features depend on each of these. */
const RELAYED = ['X-CID', 'X-Session-Id', 'X-Trunk-Name'] as const

/**
 * The headers relayed by default that no longer reach the next leg of a call to or from a trunk.
 */
export function missingRelays({ relay }: CustomHeaders): (typeof RELAYED)[number][] {
  const names = relay.flatMap((row) => (row.scope === 'USER' ? [] : [row.name.toLowerCase()]))
  return RELAYED.filter(
    (name) =>
      !names.includes(name.toLowerCase()) &&
      !(name === TRUNK_NAME && names.includes(TRUNK_NAME_SUCCESSOR.toLowerCase())),
  )
}

const TRUNK_NAME = 'X-Trunk-Name'
/** PBXs from 22.4 on put the name of the trunk here instead of in X-Trunk-Name. */
const TRUNK_NAME_SUCCESSOR = 'X-Info'

/** The header that newer PBXs use instead of this one; null if there is none. */
export const successorOf = (name: string): string | null =>
  name.toLowerCase() === TRUNK_NAME.toLowerCase() ? TRUNK_NAME_SUCCESSOR : null

type Added = Pick<CustomHeaders['add'][number], 'name' | 'scope'>
type Relayed = CustomHeaders['relay'][number]

/** Whether a header that is added to calls is also relayed in some of the same calls. */
export const isRelayedToo = ({ name, scope }: Added, relay: readonly Relayed[]): boolean =>
  relay.some(
    (row) =>
      isSameName(row.name, name) && (row.scope === scope || row.scope === 'ALL' || scope === 'ALL'),
  )

/**
 * The relayed headers with a missing one added: for trunks, or for all calls if users already have
 * it.
 */
export function withRelayed(relay: readonly Relayed[], name: string): Relayed[] {
  const forUsers = relay.find((row) => isSameName(row.name, name))
  const rest = relay.filter((row) => !isSameName(row.name, name))
  return [...rest, { ...forUsers, name, scope: forUsers ? 'ALL' : 'TRUNK' }]
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

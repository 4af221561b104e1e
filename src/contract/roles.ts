import { isExactNumber } from './json/exact-number.ts'

/** What a role gives access to: every tenant, its own tenant, or only its own account. */
export type Access = 'system' | 'tenant' | 'self'

/** What a user may do on a page. */
export type Right = 'full' | 'view' | 'none'

/** The user in question, as in GET /auth/user: the role, and what a PBX from 22.3 on adds. */
export interface Holder {
  role: string
  /** '' for users who belong to no tenant; undefined if the PBX doesn't say. */
  domain?: string | undefined
  capabilities?: readonly string[] | undefined
}

/**
 * The documented roles, only their letters and in lower case, because the way a PBX writes
 * "Operation Admin" is not documented.
 */
const ACCESS: Record<string, Access> = {
  systemadmin: 'system',
  operationadmin: 'system',
  siteadmin: 'system',
  dealer: 'system',
  admin: 'tenant',
  queuemanager: 'self',
  standardinternationaluser: 'self',
  standarduser: 'self',
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const knownAccess = (role: string): Access | undefined =>
  Object.hasOwn(ACCESS, letters(role)) ? ACCESS[letters(role)] : undefined

/** Whether this role is documented. */
export const isKnownRole = (role: string): boolean => knownAccess(role) !== undefined

/**
 * The access that the console gives; the PBX then decides what it allows. An unknown role is judged
 * by its capabilities, or by belonging to no tenant. Any other user counts as a tenant user, who
 * only sees their own account.
 */
export function accessOf(holder: Holder): Access {
  const known = knownAccess(holder.role)
  if (known === 'system') return known
  const areas = (holder.capabilities ?? []).map((text) => parse(text).area)
  if (areas.some((area) => SYSTEM_AREAS.includes(area))) return 'system'
  if (areas.some((area) => TENANT_AREAS.includes(area))) return 'tenant'
  if (known) return known
  return holder.domain === '' ? 'system' : 'self'
}

const SYSTEM_AREAS = ['system', 'tenant', 'tenants']
const TENANT_AREAS = ['company', 'billing']

/**
 * What a user may do on a page of a tenant. If the PBX sends capabilities for the page's area, they
 * decide: one for the page itself comes before those for the whole area. If it sends none,
 * everything is shown and the PBX decides.
 */
export function rightTo(page: string, holder: Holder): Right {
  if (OF_EVERYBODY.includes(page)) return 'full'
  const capabilities = (holder.capabilities ?? []).map(parse)
  const ofTenant = capabilities.filter(({ area }) => TENANT_AREAS.includes(area))
  if (ofTenant.length === 0) return 'full'
  const area = page === 'balance' ? 'billing' : 'company'
  const ofArea = ofTenant.filter((capability) => capability.area === area)
  const ofPage = ofArea.filter(({ subject }) => subject === letters(page))
  const counted = ofPage.length > 0 ? ofPage : ofArea.filter(({ subject }) => subject === '')
  const rights = counted.map(({ right }) => right)
  if (rights.includes('full')) return 'full'
  return rights.includes('view') ? 'view' : 'none'
}

/** Pages for everybody: they show the user's own data, or the PBX decides who may read them. */
const OF_EVERYBODY = ['account', 'history', 'tenants']

interface Capability {
  area: string
  /** The page that it is for, '' for the whole area. */
  subject: string
  right: Right
}

/** Reads "Company.FullAccess", "Company.View-only", "Billing.*", "company:holidays:read". */
function parse(text: string): Capability {
  const [area = '', ...rest] = text.split(/[.:/]/).map((part) => part.trim())
  const last = rest.at(-1) ?? '*'
  const right = rightIn(last)
  const subject = right === undefined ? rest : rest.slice(0, -1)
  return { area: letters(area), subject: letters(subject.join('')), right: right ?? 'full' }
}

function rightIn(word: string): Right | undefined {
  if (/^(?:no(?:ne|access)?|denied|disabled?)$/i.test(letters(word))) return 'none'
  if (/view|read(?!write)|list/i.test(letters(word))) return 'view'
  const isFull = /^(?:\*|all)$|full|write|manage|edit|update|create|delete|admin/i.test(word)
  return isFull ? 'full' : undefined
}

/** A limit, because every page goes through all of them. */
const MAX_CAPABILITIES = 1000
const MAX_CAPABILITY_LENGTH = 200

/**
 * The capabilities in the answer of GET /auth/user: several texts, one text with all of them, or
 * objects with a name and an access.
 */
export function capabilitiesIn(answer: unknown): string[] {
  const sent = isObject(answer) ? answer.capabilities : undefined
  return all(sent)
    .slice(0, MAX_CAPABILITIES)
    .map((text) => text.slice(0, MAX_CAPABILITY_LENGTH))
}

function all(sent: unknown): string[] {
  if (Array.isArray(sent)) return sent.slice(0, MAX_CAPABILITIES).flatMap(capabilityIn)
  if (typeof sent === 'string') return sent.split(/[\s,;]+/).filter(Boolean)
  return isObject(sent) ? capabilitiesByName(sent) : []
}

/** `{"Company": "view"}`, `{"Company": ["view"]}`, `{"Company": {"Tenant": "full"}}` */
function capabilitiesByName(sent: Record<string, unknown>, isNested = false): string[] {
  return Object.entries(sent)
    .slice(0, MAX_CAPABILITIES)
    .flatMap(([name, right]) => {
      if (right === false || right === null) return []
      const isGroup = isObject(right) && !Array.isArray(right) && !isNested
      const rights = isGroup ? capabilitiesByName(right, true) : [right].flat()
      return rights.slice(0, MAX_CAPABILITIES).map((one) => `${name}.${one}`)
    })
}

function capabilityIn(sent: unknown): string[] {
  if (typeof sent === 'string') return [sent]
  if (!isObject(sent)) return []
  const first = (names: string[]) =>
    names.map((name) => sent[name]).find((v) => typeof v === 'string')
  const name = first(['name', 'capability', 'permission', 'id'])
  const right = first(['access', 'level', 'right', 'value', 'mode'])
  return name ? [right ? `${name}.${right}` : String(name)] : []
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isExactNumber(value)

import type { SignIn } from '../../contract/auth.ts'
import type { Access } from '../../contract/roles.ts'
import { createStore } from '../../create-store.ts'
import type { SessionTokens } from './read-tokens.ts'
import { consoleKey, onStorage, userKey, userKindsEndingAt } from './storage.ts'

/**
 * The key of the session: in localStorage if it should outlive the tab, otherwise in
 * sessionStorage.
 */
export const SESSION_KEY = consoleKey('session')

/** The event on the window right before the user signs out, while there is still a session. */
export const SIGN_OUT = 'sign-out'

/** The signed-in user and their tokens. A pasted token has no refresh token and no known end. */
export interface Session extends SessionTokens {
  username: string
  domain: string
  /** The tenant that a system administrator has switched to. */
  tenant?: ChosenTenant
}

/**
 * A tenant as in the list of tenants. `list`: the part of the list from which it was chosen, as the
 * query of its address.
 */
export interface ChosenTenant {
  id: string
  name: string
  list?: string
}

const store = createStore((announce) => onStorage(announce, SESSION_KEY))

/**
 * The current session, or null. Read from the browser each time, so that sign-ins and refreshes in
 * other tabs count here too.
 */
export function readSession(): Session | null {
  const text = sessionStorage.getItem(SESSION_KEY) ?? localStorage.getItem(SESSION_KEY)
  try {
    return text ? JSON.parse(text) : null
  } catch {
    forgetSession()
    return null
  }
}

/** Starts a session with the tokens from sign-in. `keep`: even after the browser is closed. */
export function startSession(
  tokens: SessionTokens,
  who: Pick<SignIn, 'username' | 'domain'>,
  keep: boolean,
): void {
  forgetSession()
  const { username, domain } = who
  const newSession: Session = { ...tokens, username, domain: domain ?? '' }
  const storage = keep ? localStorage : sessionStorage
  storage.setItem(SESSION_KEY, JSON.stringify(newSession))
  moveHistory(newSession)
  store.announce()
}

/** Starts in this tab a session that another tab of the browser has. */
export function adoptSession(session: Session): void {
  sessionStorage.setItem(SESSION_KEY, JSON.stringify(session))
  store.announce()
}

/**
 * Replaces the tokens with refreshed ones, wherever the session is stored. If a refresh gives no
 * new refresh token, the old one stays valid (RFC 6749, section 6).
 */
export function renewSession(session: Session, tokens: SessionTokens): Session {
  const refresh_token = tokens.refresh_token || session.refresh_token
  const renewed = { ...session, ...tokens, refresh_token }
  replaceSession(renewed)
  return renewed
}

/**
 * Sets the tenant that the session works on from now on, and notifies the page; undefined for none.
 */
export function setTenant(tenant?: ChosenTenant): void {
  const session = readSession()
  if (!session) return
  const { tenant: _, ...rest } = session
  replaceSession({ ...rest, ...(tenant && { tenant }) })
}

/**
 * Identifies the user of a session. If the user is unknown, as with some pasted tokens, it is
 * unique to the session.
 */
export const userOf = ({ username, domain, access_token }: Session): string =>
  username ? `${username}@${domain}` : access_token

/** Identifies a user and the tenant that they work on, '' for nobody. */
export const identityKey = (session: Session | null): string =>
  session ? `${userOf(session)} ${session.tenant?.id ?? ''}` : ''

/**
 * The beginning of the keys of the signed-in user's drafts in this console: of all, or of a tenant,
 * a page, a form. '' if the user is unknown, as with some pasted tokens: then nothing is kept.
 */
export const draftKey = (...parts: string[]): string => keyOf('draft', readSession(), parts)

/** The key of the signed-in user's history in their current tenant; '' if the user is unknown. */
export function historyKey(): string {
  const session = readSession()
  return keyOf('saves', session, [session?.tenant?.id ?? ''])
}

/** The key of what the signed-in user last chose in the search; '' if the user is unknown. */
export const recentKey = (): string => keyOf('recent', readSession(), [])

/**
 * The key of the signed-in user's night mode reminder in their current tenant; '' if the user is
 * unknown.
 */
export function nightReminderKey(): string {
  const session = readSession()
  return keyOf('night-until', session, [session?.tenant?.id ?? ''])
}

/**
 * The key of the signed-in user's last visit to their current tenant; '' if the user is unknown.
 */
export function visitKey(): string {
  const session = readSession()
  return keyOf('visit', session, [session?.tenant?.id ?? ''])
}

const keyOf = (
  name: 'draft' | 'saves' | 'recent' | 'night-until' | 'visit',
  session: Session | null,
  parts: string[],
): string => (session?.username ? userKey(name, userOf(session), ...parts) : '')

/** Deletes the drafts and the history of the signed-in user, or of the user of `session`. */
export function forgetWork(session = readSession()): void {
  if (!session?.username) return
  const own = userKindsEndingAt('sign-out').map((name) => userKey(name, userOf(session)))
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (own.some((beginning) => key.startsWith(beginning))) storage.removeItem(key)
    }
  }
}

/**
 * Deletes the history if another user signs in. Moves the same user's history to where the session
 * is now stored.
 */
function moveHistory(session: Session): void {
  const own = keyOf('saves', session, [])
  for (const storage of [localStorage, sessionStorage]) {
    const keys = Object.keys(storage).filter((key) => key.startsWith(userKey('saves')))
    for (const key of keys) {
      const text = storage.getItem(key) ?? ''
      storage.removeItem(key)
      if (own && key.startsWith(own)) sessionStore().setItem(key, text)
    }
  }
}

/**
 * Whether the session works on a tenant: its user belongs to one, or has chosen one. A system
 * administrator only works on a chosen one, even if they have a domain, as a dealer may. `access`:
 * undefined while unknown.
 */
export function hasTenant(access?: Access, session = readSession()): boolean {
  if (session === null) return false
  return session.tenant !== undefined || (session.domain !== '' && access !== 'system')
}

/** Whether the browser keeps the session after the tab is closed. */
export const isKept = (): boolean => sessionStorage.getItem(SESSION_KEY) === null

/** The storage that the session is in. */
export const sessionStore = (): Storage => (isKept() ? localStorage : sessionStorage)

/** The key of what the user may see. first-paint.ts uses it to draw the navigation. */
const ACCESS_KEY = consoleKey('access')

/** Stores what the user of the session may see, for the next page load. */
export const noteAccess = (access: Access): void => sessionStore().setItem(ACCESS_KEY, access)

/**
 * Deletes the session in this browser, and notifies the page that it is over. If it was this tab's
 * own, and the browser keeps another one of the same user and tenant, the tab goes on with that.
 */
export function endSession(): void {
  const ended = identityKey(readSession())
  const storage = sessionStore()
  storage.removeItem(SESSION_KEY)
  storage.removeItem(ACCESS_KEY)
  // Never go on with another user's session: a save in progress would be sent with it.
  if (identityKey(readSession()) !== ended) forgetSession()
  store.announce()
}

/**
 * Deletes the session in this browser without notifying this page. Other tabs notice by themselves.
 */
export function forgetSession(): void {
  for (const storage of [sessionStorage, localStorage]) {
    storage.removeItem(SESSION_KEY)
    storage.removeItem(ACCESS_KEY)
  }
}

/**
 * Calls `listener` when a session starts, ends or changes its tenant or tokens, in this tab or, if
 * the browser keeps it, in another. Returns a function that stops this.
 */
export const onSession = store.subscribe

/** Replaces the session with a newer state, wherever it is stored, and notifies the page. */
export function replaceSession(session: Session): void {
  sessionStore().setItem(SESSION_KEY, JSON.stringify(session))
  store.announce()
}

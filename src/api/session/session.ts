import type { SignIn } from '../../contract/auth.ts'
import type { Access } from '../../contract/roles.ts'
import { createStore } from '../../create-store.ts'
import type { SessionTokens } from './read-tokens.ts'
import { consoleKey, onStorage, userKey, userKindsEndingAt } from './storage.ts'

/**
 * The key of the session: in localStorage when it is to outlive the tab, else in sessionStorage.
 */
export const SESSION_KEY = consoleKey('session')

/** The window's event right before the user signs out, while the session is still there. */
export const SIGN_OUT = 'sign-out'

/**
 * Who is signed in, and with what. A token that was pasted by hand has no refresh token and no
 * known end.
 */
export interface Session extends SessionTokens {
  username: string
  domain: string
  /** The tenant that a system administrator has switched to. */
  tenant?: ChosenTenant
}

/**
 * A tenant as the list of tenants tells it. `list`: which part of the list it was chosen from, as
 * the query of its address.
 */
export interface ChosenTenant {
  id: string
  name: string
  list?: string
}

const store = createStore((announce) => onStorage(announce, SESSION_KEY))

/**
 * The present session, or null. Read from the browser each time, so that another tab's sign-in or
 * refresh counts here too.
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

/** Starts a session from what sign-in answered. `keep`: also after the browser was closed. */
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

/** Starts a session in this tab that another tab of the browser has. */
export function adoptSession(session: Session): void {
  sessionStorage.setItem(SESSION_KEY, JSON.stringify(session))
  store.announce()
}

/**
 * Puts refreshed tokens in the place of the old ones, wherever the session is kept. A refresh that
 * gives no new refresh token leaves the old one good (RFC 6749, section 6).
 */
export function renewSession(session: Session, tokens: SessionTokens): Session {
  const refresh_token = tokens.refresh_token || session.refresh_token
  const renewed = { ...session, ...tokens, refresh_token }
  replaceSession(renewed)
  return renewed
}

/**
 * Notes which tenant the session works on from now on, and tells the page; without one it works on
 * none.
 */
export function setTenant(tenant?: ChosenTenant): void {
  const session = readSession()
  if (!session) return
  const { tenant: _, ...rest } = session
  replaceSession({ ...rest, ...(tenant && { tenant }) })
}

/**
 * Whose a session is: two of one user have the same. Where that is not known, as with some pasted
 * tokens, it is the session's own.
 */
export const userOf = ({ username, domain, access_token }: Session): string =>
  username ? `${username}@${domain}` : access_token

/** Names a user and the tenant that they work on, '' for nobody. */
export const identityKey = (session: Session | null): string =>
  session ? `${userOf(session)} ${session.tenant?.id ?? ''}` : ''

/**
 * The beginning of the keys of the drafts of who is signed in to this console: of all, or those of
 * a tenant, a page, a form. '' where nobody knows who that is, as with some pasted tokens: nothing
 * is kept then.
 */
export const draftKey = (...parts: string[]): string => keyOf('draft', readSession(), parts)

/**
 * The key of the history of who is signed in, in their present tenant; '' where nobody knows who
 * that is.
 */
export function historyKey(): string {
  const session = readSession()
  return keyOf('saves', session, [session?.tenant?.id ?? ''])
}

/** The key of what who is signed in chose in the search; '' where nobody knows who that is. */
export const recentKey = (): string => keyOf('recent', readSession(), [])

/** The key of when to remind who is signed in of night mode, in their present tenant, or ''. */
export function nightReminderKey(): string {
  const session = readSession()
  return keyOf('night-until', session, [session?.tenant?.id ?? ''])
}

/** The key of the last visit of who is signed in to their present tenant, or ''. */
export function visitKey(): string {
  const session = readSession()
  return keyOf('visit', session, [session?.tenant?.id ?? ''])
}

const keyOf = (
  name: 'draft' | 'saves' | 'recent' | 'night-until' | 'visit',
  session: Session | null,
  parts: string[],
): string => (session?.username ? userKey(name, userOf(session), ...parts) : '')

/** Throws away the drafts and the history of who is signed in, or was in `session`. */
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
 * A history ends when somebody else signs in. That of the same user goes where the session is kept
 * now.
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
 * administrator works on a chosen one only, even with a domain, as a dealer may have. `access`:
 * undefined while it is not known.
 */
export function hasTenant(access?: Access, session = readSession()): boolean {
  if (session === null) return false
  return session.tenant !== undefined || (session.domain !== '' && access !== 'system')
}

/** Whether the browser keeps the session after the tab is closed. */
export const isKept = (): boolean => sessionStorage.getItem(SESSION_KEY) === null

/** Where the browser keeps the session. */
export const sessionStore = (): Storage => (isKept() ? localStorage : sessionStorage)

/** Under this key stands what the user may see: first-paint.ts draws the navigation by it. */
const ACCESS_KEY = consoleKey('access')

/** Notes what the user of the session may see, for the next load of the page. */
export const noteAccess = (access: Access): void => sessionStore().setItem(ACCESS_KEY, access)

/** Forgets the session in this browser, and tells the page that it is over. */
export function endSession(): void {
  forgetSession()
  store.announce()
}

/** Forgets the session in this browser; other tabs notice by themselves. */
export function forgetSession(): void {
  for (const storage of [sessionStorage, localStorage]) {
    storage.removeItem(SESSION_KEY)
    storage.removeItem(ACCESS_KEY)
  }
}

/**
 * Calls `listener` when a session starts, ends or changes its tenant or its tokens, in this tab or,
 * where the browser keeps it, in another. Returns how to stop.
 */
export const onSession = store.subscribe

/** Puts a later state of the session in its place, wherever it is kept, and tells the page. */
export function replaceSession(session: Session): void {
  sessionStore().setItem(SESSION_KEY, JSON.stringify(session))
  store.announce()
}

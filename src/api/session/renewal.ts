import { ApiFailure, type FailureKind } from '../http/failure/failure.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens, type SessionTokens } from './read-tokens.ts'
import { endSession, readSession, renewSession, type Session } from './session.ts'
import { consoleKey } from './storage.ts'

/** Tokens are renewed this long before they end. */
const EARLY_MS = 30_000
/**
 * How long the next tab waits after a refresh, to hear of the new tokens before it refreshes with
 * the old ones.
 */
const TELL_MS = 50

/** Whether the token of a session is so near its end that it is renewed before it is used. */
export const isEnding = ({ expires_at }: Session) =>
  expires_at !== 0 && expires_at - Date.now() < EARLY_MS

/**
 * How a server answers a refresh token that is no longer good, or a refresh that it does not offer.
 */
const REFUSALS: readonly FailureKind[] = ['rejected', 'unauthorized', 'forbidden', 'unsupported']

let renewing: Promise<Session | null> | undefined

/**
 * The session with new tokens, null where it has ended. However many requests wait for it, in all
 * tabs, there is one refresh: a refresh token is good for one use.
 */
export function renewed(stale: Session): Promise<Session | null> {
  const work = async () => {
    const session = await renew(stale)
    if (session) await new Promise((resolve) => setTimeout(resolve, TELL_MS))
    return session
  }
  renewing ??= exclusively(work).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renew(stale: Session): Promise<Session | null> {
  const current = readSession()
  if (!current || current.access_token !== stale.access_token) return current
  if (current.refresh_token === '') {
    endSession()
    return null
  }
  try {
    return renewSession(current, await refreshed(current.refresh_token))
  } catch (error) {
    if (!(error instanceof ApiFailure) || !REFUSALS.includes(error.kind)) throw error
    const now = readSession()
    // Where there are no locks another tab may have been first, with the same token.
    if (now && now.access_token !== current.access_token) return now
    endSession()
    return null
  }
}

/** New tokens for a refresh token, from a PBX of any version. Throws ApiFailure. */
async function refreshed(refresh_token: string): Promise<SessionTokens> {
  try {
    return readTokens(await postAnonymously('/auth/refresh_token', { refresh_token }))
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind !== 'unsupported') throw error
    const { refreshBefore22 } = await import('./older-sign-in.ts')
    return refreshBefore22(refresh_token)
  }
}

/**
 * One tab at a time. Browsers have locks on https and localhost only; without them two tabs may
 * have to sign in again.
 */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator
    ? (navigator.locks.request(consoleKey('refresh'), work) as Promise<T>)
    : work()
}

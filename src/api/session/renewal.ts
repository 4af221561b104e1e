import { ApiFailure, type FailureKind } from '../http/failure/failure.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens, type SessionTokens } from './read-tokens.ts'
import { endSession, readSession, renewSession, type Session } from './session.ts'
import { consoleKey } from './storage.ts'

/** How long before their end tokens are renewed. */
const EARLY_MS = 30_000
/**
 * How long the next tab waits after a refresh, so that it learns of the new tokens before it would
 * refresh with the old ones.
 */
const TELL_MS = 50

/** Whether a session's token ends so soon that it must be renewed before it is used. */
export const isEnding = ({ expires_at }: Session) =>
  expires_at !== 0 && expires_at - Date.now() < EARLY_MS

/** How a server answers an invalid refresh token, or if it doesn't support refreshing. */
const REFUSALS: readonly FailureKind[] = ['rejected', 'unauthorized', 'forbidden', 'unsupported']

let renewing: Promise<Session | null> | undefined

/**
 * The session with new tokens, null if it has ended. There is only one refresh, however many
 * requests in all tabs wait for it, because a refresh token is valid for one use.
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
  if (current.refresh_token === '') return end()
  try {
    return renewSession(current, await refreshed(current.refresh_token))
  } catch (error) {
    if (!(error instanceof ApiFailure) || !REFUSALS.includes(error.kind)) throw error
    const now = readSession()
    // Without locks another tab may have used the same token first.
    if (now && now.access_token !== current.access_token) return now
    return end()
  }
}

/** Ends the session. Returns the one that the tab goes on with, or null. */
function end(): Session | null {
  endSession()
  return readSession()
}

/** New tokens for a refresh token, from any version of the PBX. Throws ApiFailure. */
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
 * Runs `work` in one tab at a time. Browsers have locks only on https and localhost; without them
 * two tabs may have to sign in again.
 */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator
    ? (navigator.locks.request(consoleKey('refresh'), work) as Promise<T>)
    : work()
}

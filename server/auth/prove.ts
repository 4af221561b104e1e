import type { Context } from 'hono'
import { ApiError } from '../http/api-errors.ts'
import type { Database } from '../store/database.ts'
import { addressOf } from './client-address.ts'
import { knownDevice } from './known-devices.ts'
import { limited } from './limiter.ts'
import { expectPlace } from './passwords.ts'
import type { SecurityEvent, SecurityLog } from './security-log.ts'

interface Surroundings {
  db: Database
  /** Milliseconds. */
  now: () => number
  pause: (ms: number) => Promise<unknown>
  trustedProxies: number
  logSecurity: SecurityLog
}

interface Claim {
  event: SecurityEvent['event']
  /** The name that failures are counted by. */
  name: string
  /** The account with this name, if there is one. */
  userId: string | undefined
  /** Whether the client already holds a session or the password of this user. */
  holdsSecret?: boolean
}

/**
 * Whether a client proves its claim to be this user. Limits and logs its attempts. `attempt` gets
 * the user's id if the client has a session or signs in from a known device. Throws 429 after too
 * many failures, and 503 if too many unknown clients try at once.
 */
export async function proves(
  c: Context,
  { db, now, pause, trustedProxies, logSecurity }: Surroundings,
  { event, name, userId, holdsSecret = false }: Claim,
  attempt: (knownUser: string | undefined) => Promise<boolean>,
): Promise<boolean> {
  const tell = (outcome: SecurityEvent['outcome']) =>
    logSecurity(c, { event, outcome, user_id: userId })
  const device = await knownDevice(db, c, userId ?? '', now())
  const knownUser = device !== undefined || holdsSecret ? userId : undefined
  expectPlace(knownUser)
  const who = { user: name, address: addressOf(c, trustedProxies), device, holdsSecret }
  try {
    const passed = await limited(
      db,
      who,
      { now, pause },
      async () => (await attempt(knownUser)) || undefined,
    )
    tell(passed ? 'ok' : 'failed')
    return passed === true
  } catch (error) {
    if (error instanceof ApiError && error.status === 429) tell('limited')
    throw error
  }
}

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
  /** What failures are counted for. */
  name: string
  /** The account that is claimed; undefined when there is none of this name. */
  userId: string | undefined
  /** Whether the client already holds a session or the password of this user. */
  holdsSecret?: boolean
}

/**
 * Whether a client proves to be who it claims. Counts and limits its attempts, and logs each.
 * `attempt` gets the user if the client has shown to be no stranger to it. Throws 429,
 * and 503 when too many strangers try.
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

import { apiError } from '../http/api-errors.ts'
import { digest } from '../store/accounts/tokens.ts'
import type { Database } from '../store/database.ts'
import { withLock } from '../store/lock.ts'
import { FAILURES_KEPT_MS } from '../store/sweep.ts'
import { networkOf } from './client-address.ts'

/** The largest expected difference between the clocks of several servers. */
const CLOCK_SKEW_MS = 60_000

/** How many failures are allowed, and how long to wait after more of them. */
interface Limit {
  free: number
  /**
   * The wait in seconds after the first failure that isn't free. Each further failure doubles it.
   */
  firstWait: number
  longestWait: number
  /** True: attempts during the wait are rejected with 429. False: each attempt is delayed. */
  isClosing: boolean
}

const LIMITS = {
  /** One user from one address, or from one known device. */
  pair: { free: 4, firstWait: 30, longestWait: 15 * 60, isClosing: true },
  /** One address. Its wait stays short, because several people may share the address. */
  address: { free: 20, firstWait: 30, longestWait: 60, isClosing: true },
  /** One user from anywhere. It only delays: otherwise anyone could lock the user out. */
  user: { free: 10, firstWait: 1, longestWait: 8, isClosing: false },
  /** One user from anywhere, for clients that have already shown that they know a secret. */
  secret: { free: 4, firstWait: 30, longestWait: 15 * 60, isClosing: true },
} as const satisfies Record<string, Limit>

export interface Attempt {
  user: string
  address: string
  /** The digest of a device that this user has signed in from before. */
  device?: string | undefined
  /** Whether the client already holds a session or the password of this user. */
  holdsSecret?: boolean
}

interface Clock {
  /** Milliseconds. */
  now: () => number
  pause: (ms: number) => Promise<unknown>
}

/**
 * Runs one attempt to sign in or to confirm a password. It counts as a failure until it succeeds.
 * After too many failures of a user from one address, or of one address, this throws 429 without
 * running `attempt`, so even the right password reveals nothing. After too many failures of a user
 * from all addresses together, it delays the attempt by some seconds instead. A device that the
 * user has signed in from has its own count, so that others can't lock the user out there. An hour
 * without a failure resets a count.
 */
export async function limited<T>(
  db: Database,
  who: Attempt,
  { now, pause }: Clock,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const counters = countersOf(who)
  const [own] = counters
  // Simultaneous attempts for the same key run one after another.
  return withLock(own.key, async () => {
    const counted = await countAttempt(db, counters, now())
    if (counted.holdMs > 0) await pause(counted.holdMs)
    const result = await attempt().catch(async (error: unknown) => {
      // The attempt failed for another reason, for example because the server was too busy.
      await uncount(db, counters, 1, counted.blockedUntil)
      throw error
    })
    if (result !== undefined) await forgive(db, counters, counted.blockedUntil)
    return result
  })
}

interface Counter {
  key: string
  limit: Limit
}

/** The counters that an attempt adds to. The first one belongs to this user alone. */
function countersOf({ user, address, device, holdsSecret }: Attempt): [Counter, ...Counter[]] {
  // Store digests only: people type passwords into the name field.
  const name = user.toLowerCase()
  if (device) return [{ key: digest(`device ${device} ${name}`), limit: LIMITS.pair }]
  const from = networkOf(address)
  return [
    { key: digest(`pair ${name} ${from}`), limit: LIMITS.pair },
    { key: digest(`address ${from}`), limit: LIMITS.address },
    { key: userKey(user), limit: holdsSecret ? LIMITS.secret : LIMITS.user },
  ]
}

const userKey = (user: string) => digest(`user ${user.toLowerCase()}`)

/**
 * Counts an attempt as a failure before it runs. Otherwise each process could let one more attempt
 * through at the same time. During a wait it throws 429 and counts nothing. Returns how long to
 * delay the attempt, and until when each counter is blocked if it fails, both in milliseconds.
 */
async function countAttempt(db: Database, counters: Counter[], now: number) {
  // Always lock rows in the same order, to avoid a deadlock.
  const ordered = counters.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return db.transaction().execute(async (trx) => {
    const rows = []
    for (const counter of ordered) {
      rows.push({ ...counter, ...(await lockFailures(trx, counter.key, now)) })
    }
    throwIfBlocked(Math.max(...rows.map(({ blocked_until }) => Number(blocked_until))), now)
    const blockedUntil = new Map<string, number>()
    let holdMs = 0
    for (const { key, limit, count } of rows) {
      if (!limit.isClosing) holdMs = waitSeconds(limit, count) * 1000
      const blocked_until = limit.isClosing ? now + waitSeconds(limit, count + 1) * 1000 : 0
      blockedUntil.set(key, blocked_until)
      const change = { count: count + 1, last_at: now, blocked_until }
      await trx.updateTable('sign_in_failures').set(change).where('key', '=', key).execute()
    }
    return { holdMs, blockedUntil }
  })
}

/**
 * The failures counted for this key. The row stays locked until the transaction ends. A wait that
 * began in the future was written by a wrong clock, so it no longer counts.
 */
async function lockFailures(trx: Database, key: string, now: number) {
  return trx
    .insertInto('sign_in_failures')
    .values({ key, count: 0, last_at: now, blocked_until: 0 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ eb }) => ({
        count: eb
          .case()
          .when('sign_in_failures.last_at', '<=', now - FAILURES_KEPT_MS)
          .then(0)
          .else(eb.ref('sign_in_failures.count'))
          .end(),
        blocked_until: eb
          .case()
          .when('sign_in_failures.last_at', '>', now + CLOCK_SKEW_MS)
          .then(0)
          .else(eb.ref('sign_in_failures.blocked_until'))
          .end(),
      })),
    )
    .returning(['count', 'blocked_until'])
    .executeTakeFirstOrThrow()
}

function throwIfBlocked(until: number, now: number): void {
  const seconds = Math.ceil((until - now) / 1000)
  if (seconds <= 0) return
  throw apiError(429, 'UNKNOWN', `Too many failed attempts. Try again in ${seconds} s`, {
    'Retry-After': String(seconds),
  })
}

/**
 * Updates the counts after a successful attempt. The counts that others share lose only this
 * user's own failures from here. Otherwise a client could sign in to reset its guesses at other
 * users' passwords. Also lifts the waits that this attempt set.
 */
async function forgive(db: Database, counters: Counter[], blockedUntil: Map<string, number>) {
  const [own, ...shared] = counters
  if (!own) return
  const deleted = await db
    .deleteFrom('sign_in_failures')
    .where('key', '=', own.key)
    .returning('count')
    .executeTakeFirst()
  if (deleted === undefined) return
  await uncount(db, shared, deleted.count, blockedUntil)
}

/** Subtracts failures and lifts the waits that the last attempt set. */
async function uncount(
  db: Database,
  counters: Counter[],
  failures: number,
  blockedUntil: Map<string, number>,
): Promise<void> {
  const table = 'sign_in_failures'
  for (const { key } of counters) {
    const row = db.updateTable(table).where('key', '=', key)
    await row.set(({ eb }) => ({ count: eb('count', '-', failures) })).execute()
    const until = blockedUntil.get(key) ?? 0
    await row.set({ blocked_until: 0 }).where('blocked_until', '=', until).execute()
    await db.deleteFrom(table).where('key', '=', key).where('count', '<=', 0).execute()
  }
}

/** The wait after this many failures, in seconds. */
function waitSeconds({ free, firstWait, longestWait }: Limit, failures: number): number {
  if (failures <= free) return 0
  return Math.min(longestWait, firstWait * 2 ** (failures - free - 1))
}

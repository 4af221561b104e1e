import { apiError } from '../http/api-errors.ts'
import type { Database } from '../store/database.ts'
import { withLock } from '../store/lock.ts'
import { FAILURES_KEPT_MS } from '../store/sweep.ts'
import { digest } from '../store/tokens.ts'
import { networkOf } from './client-address.ts'

/** How far the clocks of several servers may be apart. */
const CLOCK_SKEW_MS = 60_000

/** How failures that are counted together delay the next attempt. */
interface Limit {
  free: number
  /** Seconds after the first failure that is not free. They double with each further failure. */
  firstWait: number
  longestWait: number
  /** Whether further attempts are refused (429) during the wait; otherwise each waits. */
  isClosing: boolean
}

const LIMITS = {
  /** One user from one address, or from one known device. */
  pair: { free: 4, firstWait: 30, longestWait: 15 * 60, isClosing: true },
  /** One address. Its wait stays short, because colleagues may share it. */
  address: { free: 20, firstWait: 30, longestWait: 60, isClosing: true },
  /** One user from anywhere. It never closes: otherwise anybody could lock the user out. */
  user: { free: 10, firstWait: 1, longestWait: 8, isClosing: false },
  /** One user from anywhere, where the client has already shown that it knows a secret. */
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
 * Runs one attempt to prove who somebody is. It counts as a failure until it succeeds. Too many
 * failures of a user from one address, or of one address, throw 429 without running `attempt`, so
 * that even the right password reveals nothing. Too many of a user from everywhere hold the attempt
 * back for some seconds instead. A device that the user has signed in from is counted alone, so
 * that nobody else can keep the user out there. An hour without a failure clears a count.
 */
export async function limited<T>(
  db: Database,
  who: Attempt,
  { now, pause }: Clock,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const counters = countersOf(who)
  const [own] = counters
  // Attempts that come at once wait for each other.
  return withLock(own.key, async () => {
    const counted = await countAttempt(db, counters, now())
    if (counted.holdMs > 0) await pause(counted.holdMs)
    const result = await attempt().catch(async (error: unknown) => {
      // Nothing was proven or disproven, for example because the server was too busy.
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

/** What an attempt counts for. First comes what is the user's own. */
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
 * Counts an attempt as a failure before it is made. Otherwise each process could let one more
 * through at the same time. Throws 429 and counts nothing during a wait. Gives how long to hold the
 * attempt back, and until when it blocks each counter if it fails.
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
 * The failures of this key. The row stays locked until the end of the transaction. A wait that
 * began in the future comes from a clock that was wrong, and has ended.
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
 * After a successful attempt. Only the failures of this user from here are taken from the rest;
 * otherwise a client could clear guesses at other users by signing in. Waits that this attempt
 * caused are lifted.
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

/** Subtracts failures, and lifts the waits that the last attempt caused. */
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

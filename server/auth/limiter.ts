import { isIPv6 } from 'node:net'
import { apiError } from '../http/api-errors.ts'
import type { Database } from '../store/database.ts'
import { withLock } from '../store/lock.ts'
import { FAILURES_KEPT_MS } from '../store/sweep.ts'
import { digest } from '../store/tokens.ts'

const FREE_FAILURES = 4
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60
/** How far the clocks of several servers may be apart. */
const CLOCK_SKEW_MS = 60_000

/**
 * Runs one attempt to sign in. It counts as a failure until it succeeds. After five failures of a
 * user name or an address each further attempt must wait: 30 seconds first, then twice as long
 * after each failure, up to 15 minutes. During the wait this throws 429 without running `attempt`,
 * so that even the right password reveals nothing. An hour without a failure clears the count.
 * `now` gives milliseconds.
 */
export async function limited<T>(
  db: Database,
  who: { user: string; address: string },
  now: () => number,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // Store digests only: people type passwords into the name field.
  const address = digest(`address ${addressKey(who.address)}`)
  const user = digest(`user ${who.user.toLowerCase()}`)
  // Attempts that come at once wait for each other. Always lock in this order, to avoid a deadlock.
  return withLock(address, () =>
    withLock(user, async () => {
      const blockedUntil = await countAttempt(db, [address, user], now())
      const result = await attempt()
      if (result !== undefined) await forgive(db, address, user, blockedUntil)
      return result
    }),
  )
}

/**
 * Counts an attempt as a failure before it is made. Otherwise each process could let one more
 * through at the same time. Throws 429 and counts nothing during a wait. Gives the time until which
 * the address is blocked if the attempt fails.
 */
async function countAttempt(db: Database, keys: string[], now: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const counted = []
    for (const key of keys) counted.push({ key, ...(await lockFailures(trx, key, now)) })
    throwIfBlocked(Math.max(...counted.map(({ blocked_until }) => Number(blocked_until))), now)
    let blockedUntil = 0
    for (const { key, count } of counted.toReversed()) {
      blockedUntil = now + waitSeconds(count + 1) * 1000
      const change = { count: count + 1, last_at: now, blocked_until: blockedUntil }
      await trx.updateTable('sign_in_failures').set(change).where('key', '=', key).execute()
    }
    return blockedUntil
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
 * After a successful attempt. Only this user's own failures are subtracted from the address;
 * otherwise a client could clear guesses at other users by signing in. The wait that this attempt
 * caused is lifted.
 */
async function forgive(db: Database, address: string, user: string, blockedUntil: number) {
  const table = 'sign_in_failures'
  const own = await db
    .deleteFrom(table)
    .where('key', '=', user)
    .returning('count')
    .executeTakeFirst()
  if (own === undefined) return
  const ofAddress = db.updateTable(table).where('key', '=', address)
  await ofAddress.set(({ eb }) => ({ count: eb('count', '-', own.count) })).execute()
  await ofAddress.set({ blocked_until: 0 }).where('blocked_until', '=', blockedUntil).execute()
  await db.deleteFrom(table).where('key', '=', address).where('count', '<=', 0).execute()
}

/** The wait after this many failures, in seconds. */
function waitSeconds(failures: number): number {
  if (failures <= FREE_FAILURES) return 0
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES - 1))
}

/** An IPv6 client can choose its address from a whole /64 network, so count by network. */
function addressKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':')
  const missing = 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

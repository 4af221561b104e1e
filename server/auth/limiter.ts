import { isIPv6 } from 'node:net'
import { apiError } from '../http/api-errors.ts'
import type { Database } from '../store/database.ts'
import { inTurn } from '../store/in-turn.ts'
import { FAILURES_KEPT_MS } from '../store/sweep.ts'
import { digest } from './tokens.ts'

const FREE_FAILURES = 4
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60

/**
 * Runs one attempt to sign in; one under way counts as a failure. After five failures for a user name or an address each further attempt must wait, 30 seconds
 * first and twice as long after each failure, up to 15 minutes. While it must, this throws 429 and `attempt` is not run, so that
 * even the right password tells nothing. An hour without a failure clears the count. `now` gives milliseconds.
 */
export async function limited<T>(
  db: Database,
  who: { user: string; address: string },
  now: () => number,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // Digests: people type passwords into the name field, and names are nobody's business.
  const address = digest(`address ${addressKey(who.address)}`)
  const user = digest(`user ${who.user.toLowerCase()}`)
  // One at a time in this process, for people whose attempts come at once. Always in this order: no deadlock.
  return inTurn(address, () =>
    inTurn(user, async () => {
      const blockedUntil = await countAttempt(db, [address, user], now())
      const result = await attempt()
      if (result !== undefined) await forgive(db, address, user, blockedUntil)
      return result
    }),
  )
}

/**
 * Counts an attempt as a failure before it is made, or as many processes could try at once as there are. Throws 429 and counts
 * nothing when it must wait. Gives until when the address is blocked if it fails.
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

/** What was counted of this key; nobody else counts it until the end of the transaction. */
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
 * After an attempt that went well. Only this user's own failures are taken off his address, or signing in now and then would buy
 * guesses at others; the wait goes that this attempt brought the address.
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

/** How long to wait after this many failures, in seconds. */
function waitSeconds(failures: number): number {
  if (failures <= FREE_FAILURES) return 0
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES - 1))
}

/** An IPv6 client is given a whole /64 network to choose its address from. */
function addressKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':')
  const missing = 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

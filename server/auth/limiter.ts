import { isIPv6 } from 'node:net'
import { apiError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { digest } from './tokens.ts'

const FREE_FAILURES = 4
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60
const FORGOTTEN_AFTER_MS = 60 * 60 * 1000

/**
 * Runs one attempt to sign in. After five failures for a user name or an address each further attempt must wait, 30 seconds
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
  // One at a time, or many attempts at once would all be checked before the first has failed. Always in this order: no deadlock.
  return inTurn(address, () =>
    inTurn(user, async () => {
      await throwIfBlocked(db, [address, user], now())
      const result = await attempt()
      if (result === undefined) await addFailure(db, [address, user], now())
      else await forgive(db, address, user)
      return result
    }),
  )
}

async function throwIfBlocked(db: Database, keys: string[], now: number): Promise<void> {
  const { until } = await db
    .selectFrom('sign_in_failures')
    .select(({ fn }) => fn.max('blocked_until').as('until'))
    .where('key', 'in', keys)
    .executeTakeFirstOrThrow()
  const seconds = Math.ceil((Number(until ?? 0) - now) / 1000)
  if (seconds <= 0) return
  throw apiError(429, 'UNKNOWN', `Too many failed attempts. Try again in ${seconds} s`, {
    'Retry-After': String(seconds),
  })
}

async function addFailure(db: Database, keys: string[], now: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('sign_in_failures')
      .where('last_at', '<=', now - FORGOTTEN_AFTER_MS)
      .execute()
    for (const key of keys) {
      const { count } = await trx
        .insertInto('sign_in_failures')
        .values({ key, count: 1, last_at: now, blocked_until: 0 })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet(({ eb, ref }) => ({
            count: eb(ref('sign_in_failures.count'), '+', 1),
            last_at: now,
          })),
        )
        .returning('count')
        .executeTakeFirstOrThrow()
      const blocked_until = now + waitSeconds(count) * 1000
      await trx
        .updateTable('sign_in_failures')
        .set({ blocked_until })
        .where('key', '=', key)
        .execute()
    }
  })
}

/** Only this user's own failures are taken off his address, or signing in now and then would buy guesses at others. */
async function forgive(db: Database, address: string, user: string): Promise<void> {
  const table = 'sign_in_failures'
  const own = await db
    .deleteFrom(table)
    .where('key', '=', user)
    .returning('count')
    .executeTakeFirst()
  if (own === undefined) return
  const ofAddress = db.updateTable(table).where('key', '=', address)
  await ofAddress.set(({ eb }) => ({ count: eb('count', '-', own.count) })).execute()
  await db.deleteFrom(table).where('count', '<=', 0).execute()
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

const lastInTurn = new Map<string, Promise<unknown>>()

async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = Promise.resolve(lastInTurn.get(key)).then(work, work)
  lastInTurn.set(key, turn)
  try {
    return await turn
  } finally {
    if (lastInTurn.get(key) === turn) lastInTurn.delete(key)
  }
}

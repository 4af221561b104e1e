import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { unavailable } from '../http/api-errors.ts'
import { createQueue, createQueues } from '../rules/queue.ts'

/**
 * OWASP's password storage cheat sheet recommends this cost for scrypt with 16 MiB. A hash takes
 * about 0.15 s of one core.
 */
const COST = 2 ** 14
const BLOCK_SIZE = 8
const PARALLELISM = 5
const KEY_BYTES = 32

/**
 * Hashes a password with a new salt. The result includes the parameters. `cost` must be a power of
 * two.
 */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const key = await deriveKey(password, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Whether the password matches this hash. Without a hash, for an unknown user, the answer is false
 * but takes just as long, so that timing doesn't reveal which users exist.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, cost, salt = '', key = ''] = (hash ?? '').split('$')
  const expected = Buffer.from(key, 'base64url')
  const actual = await deriveKey(password, Buffer.from(salt, 'base64url'), Number(cost ?? COST))
  return expected.length === KEY_BYTES && timingSafeEqual(actual, expected)
}

/**
 * How many hashes run at the same time. They share Node's four threads with disk flushes and file
 * reads, so at most two, and one core stays free for everything else.
 */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1))
const hashing = createQueue(AT_ONCE)

/** How many unknown clients may hash passwords or wait for it. The last one waits about 2 s. */
export const MAX_STRANGERS = 12 * AT_ONCE
let strangers = 0

/** Queues for clients that are already known to a user: nobody else can fill a user's queue. */
const known = createQueues(1, 3)

/**
 * Throws 503 if an unknown client would find the queue full. Called before anything is written:
 * counting an attempt that then can't run would cost more time than the hash.
 */
export function expectPlace(knownUser: string | undefined): void {
  if (knownUser === undefined && strangers >= MAX_STRANGERS) {
    throw unavailable('Too many people are signing in. Try again in a moment.')
  }
}

/**
 * Runs a request that hashes passwords. `knownUser` is the user of a session or of a known device;
 * undefined if the client is unknown. Throws 503 if too many are running.
 */
export async function withHashing<T>(
  knownUser: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  if (knownUser !== undefined) return known(knownUser, run)
  expectPlace(knownUser)
  strangers += 1
  try {
    return await run()
  } finally {
    strangers -= 1
  }
}

function deriveKey(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  // NFKC, because keyboards encode the same accented letter in different ways.
  const text = password.normalize('NFKC')
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM }
  return hashing(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, KEY_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )
}

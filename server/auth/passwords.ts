import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { unavailable } from '../http/api-errors.ts'
import { createQueue, createQueues } from '../rules/queue.ts'

/**
 * The cost that OWASP's password storage page recommends for scrypt with 16 MiB: about 0.15 s of
 * one core.
 */
const COST = 2 ** 14
const BLOCK_SIZE = 8
const PARALLELISM = 5
const KEY_BYTES = 32

/**
 * Hashes a password with a new salt. The text contains the parameters. `cost` is a power of two.
 */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const key = await deriveKey(password, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Whether the password has this hash. Without a hash, for an unknown user, this takes as long and
 * is false.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, cost, salt = '', key = ''] = (hash ?? '').split('$')
  const expected = Buffer.from(key, 'base64url')
  const actual = await deriveKey(password, Buffer.from(salt, 'base64url'), Number(cost ?? COST))
  return expected.length === KEY_BYTES && timingSafeEqual(actual, expected)
}

/**
 * How many hashes are made at once. They share four threads with flushes of the disk and reads of
 * files, so two at most, and one processor is left for everything else.
 */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1))
const hashing = createQueue(AT_ONCE)

/** How many strangers may hash passwords or wait to do so: the last one waits for about 2 s. */
export const MAX_STRANGERS = 12 * AT_ONCE
let strangers = 0

/** Users who have shown that they are no strangers: each has places that no one else can take. */
const known = createQueues(1, 3)

/**
 * Throws 503 if a stranger would find no place. Asked first, so that nothing is written for an
 * attempt that can't be made: that would take more time than the hash.
 */
export function expectPlace(knownUser: string | undefined): void {
  if (knownUser === undefined && strangers >= MAX_STRANGERS) {
    throw unavailable('Too many people are signing in. Try again in a moment.')
  }
}

/**
 * Runs a request that hashes passwords. `knownUser` is the user of a session or a known device;
 * otherwise it comes from a stranger. Throws 503 when too many are running.
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
  // NFKC, because keyboards differ in how they encode the same accented letter.
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

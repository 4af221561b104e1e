import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { unavailable } from '../http/api-errors.ts'
import { createQueue } from '../rules/queue.ts'

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
 * Hashes share four threads with flushes of the disk and reads of files, so they take two at most.
 */
const hashing = createQueue(2)

/** How many requests may hash passwords or wait to do so: the last one waits for about 2 s. */
const MAX_REQUESTS = 24
let requests = 0

/**
 * Runs a request that hashes passwords. Throws 503 when too many are running, before anything is
 * done or counted for the request.
 */
export async function withHashing<T>(run: () => Promise<T>): Promise<T> {
  if (requests >= MAX_REQUESTS)
    throw unavailable('Too many people are signing in. Try again in a moment.')
  requests += 1
  try {
    return await run()
  } finally {
    requests -= 1
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

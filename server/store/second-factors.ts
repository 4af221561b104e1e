import { randomInt } from 'node:crypto'
import { digest, newToken } from '../auth/tokens.ts'
import { ApiError, apiError } from '../http/api-errors.ts'
import type { Database } from './database.ts'

const MINUTE = 60 * 1000
/** A code is good for this long, and so is the wait for one. */
const CODE_MS = 10 * MINUTE
const SIGN_IN_MS = 30 * MINUTE
const MAX_TRIES = 5
const MAX_CODES = 5

/** Remembers that a user has given his password, and forgets those who took too long. `now` in milliseconds. */
export async function openSecondFactor(db: Database, user_id: string, now: number) {
  const token = newToken()
  await db.deleteFrom('second_factors').where('expires_at', '<=', now).execute()
  await db
    .insertInto('second_factors')
    .values({
      ...{ id: digest(token), user_id, code_hash: '', code_expires_at: 0 },
      ...{ sent: 0, tries: 0, expires_at: now + SIGN_IN_MS },
    })
    .execute()
  return token
}

/** A new code in place of any before it. Throws 401 for a token that is not good any more, 429 after five codes. */
export async function newCode(db: Database, token: string, now: number) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const user_id = await secondFactorUser(db, token, now)
  const { numUpdatedRows } = await db
    .updateTable('second_factors')
    .set(({ eb }) => ({
      code_hash: digest(`${token} ${code}`),
      code_expires_at: now + CODE_MS,
      sent: eb('sent', '+', 1),
    }))
    .where('id', '=', digest(token))
    .where('sent', '<', MAX_CODES)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    throw apiError(429, 'UNKNOWN', 'Too many codes: sign in again', {
      'Retry-After': String(CODE_MS / 1000),
    })
  }
  return { user_id, code }
}

/** Whose second factor the token waits for. Throws 401 for a token that is not good any more. */
export async function secondFactorUser(db: Database, token: string, now: number): Promise<string> {
  const row = await waiting(db, token, now).select('user_id').executeTakeFirst()
  if (!row) {
    const message = 'This sign-in has ended: sign in again'
    throw new ApiError(401, [{ code: 'UNAUTHORIZED', message, detail: { field: 'token' } }])
  }
  return row.user_id
}

/** Whether this is the code that was sent. A token stands five tries of all its codes, and passes once. */
export async function passesSecondFactor(
  db: Database,
  token: string,
  code: string,
  now: number,
): Promise<boolean> {
  const id = digest(token)
  const { numUpdatedRows } = await db
    .updateTable('second_factors')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', MAX_TRIES)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const { numDeletedRows } = await db
    .deleteFrom('second_factors')
    .where('id', '=', id)
    .where('code_hash', '=', digest(`${token} ${code}`))
    .where('code_expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

const waiting = (db: Database, token: string, now: number) =>
  db
    .selectFrom('second_factors')
    .where('id', '=', digest(token))
    .where('tries', '<', MAX_TRIES)
    .where('expires_at', '>', now)

import { randomInt } from 'node:crypto'
import type { Database } from '../database.ts'
import { digest, newToken } from './tokens.ts'

const MINUTE = 60 * 1000
/** How long a code is valid. */
export const CODE_MS = 10 * MINUTE
const SIGN_IN_MS = 30 * MINUTE
const MAX_TRIES = 5
const MAX_CODES = 5
/** No code fits any more. The row stays until it expires, because its mails count. */
const ENDED = { code_hash: '', tries: MAX_TRIES }

/**
 * Records that a user has entered the right password, and returns the token for the second factor.
 * Also removes expired sign-ins. `now` in milliseconds.
 */
export async function openSecondFactor(db: Database, user_id: string, now: number) {
  const token = newToken()
  await db.deleteFrom('second_factors').where('expires_at', '<=', now).execute()
  await db
    .insertInto('second_factors')
    .values({
      id: digest(token),
      user_id,
      code_hash: '',
      code_expires_at: 0,
      sent: 0,
      tries: 0,
      expires_at: now + SIGN_IN_MS,
    })
    .execute()
  return token
}

/**
 * How many codes may be sent within half an hour, to one user and to all users of a tenant. A
 * tenant with many users has more, because sign-ins that succeeded count too.
 */
const MAX_CODES_OF_USER = 20
const MAX_CODES_OF_TENANT = 100
const CODES_FOR_EACH_USER = 3

/**
 * Whether too many codes were sent to this user, or to all users of their tenant. A user's first
 * code is always allowed, so that one user can't lock out all others. `now` in milliseconds.
 */
export async function hasTooManyCodes(db: Database, userId: string, now: number): Promise<boolean> {
  const tenant = db.selectFrom('users as asking').select('asking.tenant_id')
  const tenantOfUser = tenant.where('asking.id', '=', userId)
  const sent = await db
    .selectFrom('second_factors')
    .innerJoin('users', 'users.id', 'second_factors.user_id')
    .select(({ fn }) => ['user_id', fn.sum('sent').as('codes')])
    .where('expires_at', '>', now)
    .where(({ eb, or }) =>
      or([eb('user_id', '=', userId), eb('users.tenant_id', '=', tenantOfUser)]),
    )
    .groupBy('user_id')
    .execute()
  const own = Number(sent.find(({ user_id }) => user_id === userId)?.codes ?? 0)
  const all = sent.reduce((sum, { codes }) => sum + Number(codes), 0)
  if (own >= MAX_CODES_OF_USER) return true
  if (own === 0 || all < MAX_CODES_OF_TENANT) return false
  const { users } = await db
    .selectFrom('users')
    .select(({ fn }) => fn.countAll().as('users'))
    .where('tenant_id', '=', tenantOfUser)
    .executeTakeFirstOrThrow()
  return all >= Number(users) * CODES_FOR_EACH_USER
}

/** Makes a new code that replaces the previous one. Undefined after five codes. */
export async function newCode(
  db: Database,
  token: string,
  now: number,
): Promise<string | undefined> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
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
  return numUpdatedRows === 0n ? undefined : code
}

/** The user whose sign-in this token continues. Undefined if the token isn't valid any more. */
export async function secondFactorUser(
  db: Database,
  token: string,
  now: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('second_factors')
    .select('user_id')
    .where('id', '=', digest(token))
    .where('tries', '<', MAX_TRIES)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.user_id
}

/**
 * Whether this is the code that was sent. A token allows five attempts in all, even if a new code
 * is sent, and can succeed only once.
 */
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
  const passed = await db
    .updateTable('second_factors')
    .set(ENDED)
    .where('id', '=', id)
    .where('code_hash', '=', digest(`${token} ${code}`))
    .where('code_expires_at', '>', now)
    .executeTakeFirst()
  return passed.numUpdatedRows === 1n
}

/** Ends all sign-ins of a user that wait for the second factor. */
export async function endSecondFactors(db: Database, userId: string): Promise<void> {
  await db.updateTable('second_factors').set(ENDED).where('user_id', '=', userId).execute()
}

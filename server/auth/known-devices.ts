import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { originOf } from '../http/request-origin.ts'
import { digest, newToken } from '../store/accounts/tokens.ts'
import type { Database } from '../store/database.ts'

const NAME = 'device'
const KEPT_SECONDS = 90 * 24 * 60 * 60
const MAX_DEVICES = 20

/** The id contains the user, so a device that one user signed in from isn't known for another. */
const idOf = (token: string, userId: string) => digest(`${token} ${userId}`)

/**
 * The id of the device that a request comes from, if this user has signed in from it in the last 90
 * days. `now` in milliseconds.
 */
export async function knownDevice(
  db: Database,
  c: Context,
  userId: string,
  now: number,
): Promise<string | undefined> {
  const token = getCookie(c, NAME)
  if (!token) return undefined
  const id = idOf(token, userId)
  const known = await db
    .selectFrom('devices')
    .select('id')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return known?.id
}

/**
 * Remembers the device after a sign-in, by a cookie that the browser sends to the sign-in
 * endpoints only. The cookie doesn't prove who the user is. It only keeps failed attempts from
 * other devices from locking this one out.
 */
export async function rememberDevice(
  db: Database,
  c: Context,
  user_id: string,
  { now, trustedProxies }: { now: () => number; trustedProxies: number },
): Promise<void> {
  const token = newToken()
  const old = getCookie(c, NAME)
  if (old) await db.deleteFrom('devices').where('id', '=', idOf(old, user_id)).execute()
  await db
    .insertInto('devices')
    .values({ id: idOf(token, user_id), user_id, expires_at: now() + KEPT_SECONDS * 1000 })
    .execute()
  const newest = db
    .selectFrom('devices')
    .select('id')
    .where('user_id', '=', user_id)
    .orderBy('expires_at', 'desc')
    .limit(MAX_DEVICES)
  await db
    .deleteFrom('devices')
    .where('user_id', '=', user_id)
    .where('id', 'not in', newest)
    .execute()
  setCookie(c, NAME, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: originOf(c, trustedProxies).scheme === 'https',
    maxAge: KEPT_SECONDS,
    // Without a path, browsers send the cookie only to addresses in the folder of this request.
    path: '',
  })
}

import type { Tokens } from '../../../src/contract/auth.ts'
import { signedOut } from '../audit/account-events.ts'
import { type Actor, addEntry } from '../audit/add-entry.ts'
import { remembered } from '../cache/remembered.ts'
import type { Database } from '../database.ts'
import { inSaveTransaction } from '../lock.ts'
import { prepared } from '../prepared.ts'
import { auditedTenantId } from '../tenant-store.ts'
import { endSecondFactors } from './second-factors.ts'
import { digest, newToken } from './tokens.ts'
import { getUser } from './users.ts'

const ACCESS_SECONDS = 15 * 60
const REFRESH_SECONDS = 30 * 24 * 60 * 60
/** A session ends this long after the sign-in, however often it is renewed. */
const SESSION_SECONDS = 90 * 24 * 60 * 60
/** A user's next sign-in ends the session that was not renewed for longest. */
export const MAX_SESSIONS_OF_USER = 50
/**
 * How long a used refresh token is still accepted, because the answer with its successor may have
 * been lost. Twice as long as the console waits for an answer.
 */
const LOST_ANSWER_SECONDS = 60

/** The user and session of a request. */
export interface Session {
  id: string
  user_id: string
  user_name: string
  role: string
  password_force_reset: boolean
  /** The user's tenant, or the one that a system administrator has switched to. */
  tenant: TenantVersions | null
}

/** A tenant, with the versions that are part of the keys of its cached answers. */
export interface TenantVersions {
  id: string
  version: number
  /** The version of the list of holidays. */
  holidays_version: number
}

/**
 * Starts a session for a user, and removes expired sessions and those beyond the most that a user
 * may have. `now` in milliseconds.
 */
export async function openSession(db: Database, userId: string, now: number): Promise<Tokens> {
  const family = newToken()
  const { tokens, columns } = newTokens(family, now)
  await removeEnded(db, now)
  await endOldest(db, userId)
  const ends_at = now + SESSION_SECONDS * 1000
  await db
    .insertInto('sessions')
    .values({ id: digest(family), user_id: userId, tenant_id: null, ends_at, ...columns })
    .execute()
  return tokens
}

/** Makes room for one more session of this user. */
async function endOldest(db: Database, userId: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .where(({ eb, selectFrom }) => {
      const newest = selectFrom('sessions as own')
        .select('own.id')
        .where('own.user_id', '=', userId)
        .orderBy('own.refresh_expires_at', 'desc')
        .orderBy('own.id')
        .limit(MAX_SESSIONS_OF_USER - 1)
      return eb('id', 'not in', newest)
    })
    .execute()
}

/** Removes sessions that can no longer be renewed. */
export async function removeEnded(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where(({ eb, or }) => or([eb('refresh_expires_at', '<=', now), eb('ends_at', '<=', now)]))
    .execute()
}

/**
 * Exchanges a refresh token for new tokens. It works once. In the minute after that, the same
 * token is accepted again until its successor is used, because the answer may have been lost, for
 * example in a reload. Any other reuse means that the token was stolen, so the session ends and
 * `endedFor` is its user.
 */
export async function renewSession(
  db: Database,
  refreshToken: string,
  actor: Actor,
): Promise<{ tokens?: Tokens; endedFor?: string | undefined }> {
  const now = actor.at
  const [family = ''] = refreshToken.split('.')
  const id = digest(family)
  const hash = digest(refreshToken)
  const { tokens, columns } = newTokens(family, now)
  const update = db
    .updateTable('sessions')
    .where('id', '=', id)
    .where('refresh_expires_at', '>', now)
    .where('ends_at', '>', now)
  const renewed = await update
    .set({ ...columns, spent_hash: hash, spent_until: now + LOST_ANSWER_SECONDS * 1000 })
    .where('refresh_hash', '=', hash)
    .executeTakeFirst()
  if (renewed.numUpdatedRows === 1n) return { tokens }
  const repeated = await update
    .set(columns)
    .where('spent_hash', '=', hash)
    .where('spent_until', '>', now)
    .executeTakeFirst()
  if (repeated.numUpdatedRows === 1n) return { tokens }
  return { endedFor: await endStolen(db, id, actor) }
}

/** Ends a session whose refresh token was stolen. Returns its user, if the session still exists. */
async function endStolen(db: Database, id: string, actor: Actor): Promise<string | undefined> {
  return inSaveTransaction(db, async (trx) => {
    const userId = await closeSession(trx, id)
    if (userId === undefined) return undefined
    const { username, tenant_id } = await getUser(trx, userId)
    const tenantId = await auditedTenantId(trx, tenant_id)
    const event = signedOut(tenantId, username, { sessions: 'one', reason: 'refresh_token_reused' })
    await addEntry(trx, { ...actor, user_name: username }, event)
    return userId
  })
}

/**
 * The session of an access token that hasn't expired at `now`, in milliseconds. With 'ever', the
 * token may have expired.
 */
export async function findSession(
  db: Database,
  accessToken: string,
  now: number | 'ever',
): Promise<Session | undefined> {
  const row = await rowOf(db, accessToken)
  if (!row) return undefined
  if (now !== 'ever' && Math.min(row.access_expires_at, row.ends_at) <= now) return undefined
  const { id, user_id, user_name, role, password_force_reset } = row
  const { tenant_id, version, holidays_version } = row
  const tenant =
    tenant_id === null || version === null || holidays_version === null
      ? null
      : { id: tenant_id, version, holidays_version }
  return {
    id,
    user_id,
    user_name,
    role,
    password_force_reset: password_force_reset !== 0,
    tenant,
  }
}

const rowOf = remembered(async (db, accessToken) => {
  const [row] = await sessionOf(db, digest(accessToken))
  return row
})

const sessionOf = prepared((db, accessHash) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .leftJoin('tenants', (join) =>
      join.on(({ eb, fn, ref }) =>
        eb(fn.coalesce('users.tenant_id', 'sessions.tenant_id'), '=', ref('tenants.id')),
      ),
    )
    .select([
      'sessions.id',
      'sessions.user_id',
      'access_expires_at',
      'ends_at',
      'users.username as user_name',
      'users.role',
      'users.password_force_reset',
      'tenants.id as tenant_id',
      'tenants.version',
      'tenants.holidays_version',
    ])
    .where('access_hash', '=', accessHash),
)

/** Switches a session to another tenant. Returns false if it already works on that one. */
export async function switchTenant(db: Database, id: string, tenant_id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ tenant_id })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('tenant_id', 'is', null), eb('tenant_id', '!=', tenant_id)]))
    .executeTakeFirst()
  return numUpdatedRows !== 0n
}

/**
 * Ends a session, so its tokens aren't valid any more. Returns its user, if the session existed.
 */
export async function closeSession(db: Database, id: string): Promise<string | undefined> {
  const closed = db.deleteFrom('sessions').where('id', '=', id).returning('user_id')
  return (await closed.executeTakeFirst())?.user_id
}

/**
 * Ends all sessions of a user and their sign-ins that wait for the second factor, and forgets
 * their known devices. Returns false if there was no session.
 */
export async function closeSessionsOf(db: Database, userId: string): Promise<boolean> {
  await db.deleteFrom('devices').where('user_id', '=', userId).execute()
  await endSecondFactors(db, userId)
  const sessions = db.deleteFrom('sessions').where('user_id', '=', userId)
  return (await sessions.executeTakeFirst()).numDeletedRows !== 0n
}

/**
 * Ends all other sessions of a user and their sign-ins that wait for the second factor, and
 * forgets their known devices.
 */
export async function closeOtherSessions(db: Database, userId: string, own: string) {
  await db.deleteFrom('devices').where('user_id', '=', userId).execute()
  await endSecondFactors(db, userId)
  const others = db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '!=', own)
  await others.execute()
}

/**
 * New tokens for a session. All refresh tokens of a session start with the same secret, so that a
 * used one is recognized without storing it.
 */
function newTokens(family: string, now: number) {
  const tokens = {
    token_type: 'Bearer',
    access_token: newToken(),
    refresh_token: `${family}.${newToken()}`,
    expires_in: ACCESS_SECONDS,
  } satisfies Tokens
  const columns = {
    access_hash: digest(tokens.access_token),
    access_expires_at: now + ACCESS_SECONDS * 1000,
    refresh_hash: digest(tokens.refresh_token),
    refresh_expires_at: now + REFRESH_SECONDS * 1000,
  }
  return { tokens, columns }
}

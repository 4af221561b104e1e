import { randomUUID } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { passwordChanged } from '../audit/account-events.ts'
import { type Actor, addEntry } from '../audit/add-entry.ts'
import type { Database, Tables } from '../database.ts'
import { auditedTenantId, domainKey } from '../tenant-store.ts'

export type User = Selectable<Tables['users']>

/** Stores a new user. The name must not exist in the tenant yet. */
export async function addUser(
  db: Database,
  user: Omit<Insertable<Tables['users']>, 'id'>,
): Promise<void> {
  await db
    .insertInto('users')
    .values({ ...user, id: randomUUID() })
    .execute()
}

/** Whether there are any users. */
export async function hasUsers(db: Database): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
}

/**
 * The user with this name, in the tenant with this domain. With '' as domain, the user without a
 * tenant.
 */
export async function findUser(
  db: Database,
  username: string,
  domain: string,
): Promise<User | undefined> {
  const named = db.selectFrom('users').selectAll('users').where('username', '=', username)
  if (domain === '') return named.where('tenant_id', 'is', null).executeTakeFirst()
  return named
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .where('tenants.domain', '=', domainKey(domain))
    .executeTakeFirst()
}

/** The user with this id. Throws if there is none, because a session never outlives its user. */
export async function getUser(db: Database, id: string): Promise<User> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** How many users a tenant has, and how many are signed in at `now`, in milliseconds. */
export async function countUsers(db: Database, tenantId: string, now: number) {
  const { current_users, online_users } = await db
    .selectFrom('users')
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.user_id', '=', 'users.id').on('access_expires_at', '>', now),
    )
    .select(({ fn }) => [
      fn.count<number>('users.id').distinct().as('current_users'),
      fn.count<number>('sessions.user_id').distinct().as('online_users'),
    ])
    .where('users.tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return { current_users: Number(current_users), online_users: Number(online_users) }
}

/**
 * Sets a user's password. With `mustChange` the user has to choose another one, because somebody
 * else knows this one. `trx` must be a transaction.
 */
export async function setPassword(
  trx: Database,
  user: User,
  password_hash: string,
  actor: Actor,
  mustChange = false,
): Promise<void> {
  const change = { password_hash, password_force_reset: Number(mustChange) }
  await trx.updateTable('users').set(change).where('id', '=', user.id).execute()
  const tenantId = await auditedTenantId(trx, user.tenant_id)
  await addEntry(trx, actor, passwordChanged(tenantId, user, { ...user, ...change }))
}

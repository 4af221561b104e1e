import type { Kysely } from 'kysely'

/** Each sign-in looks up the sessions of its user. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = db.schema.createIndex('sessions_user').on('sessions')
  await index.columns(['user_id', 'refresh_expires_at']).execute()
}

import { sql } from 'kysely'
import { type Database, isPostgres } from './database.ts'
import { MIGRATIONS } from './migrations.ts'

/** A newer version of this program made the database, so this one does not know its tables. */
export class NewerDatabaseError extends Error {}

/**
 * Brings the database to the newest version, all of it or nothing. Throws NewerDatabaseError.
 */
export async function migrate(db: Database): Promise<void> {
  const versions = sql`create table if not exists schema_version (version integer not null)`
  if (!isPostgres(db)) await versions.execute(db)
  await db.transaction().execute(async (trx) => {
    // Several servers may start at once: one of them does it, the others find it done.
    if (isPostgres(trx)) {
      // A migration of a large table takes as long as it takes.
      await sql`set local statement_timeout = 0`.execute(trx)
      await sql`select pg_advisory_xact_lock(7315)`.execute(trx)
      await versions.execute(trx)
    }
    // SQLite waits for its turn at the first write alone: a transaction that has read before is refused.
    await sql`update schema_version set version = version`.execute(trx)
    const found = await sql<{ version: number }>`select version from schema_version`.execute(trx)
    const version = found.rows[0]?.version ?? 0
    if (version > MIGRATIONS.length) throw new NewerDatabaseError()
    for (const up of MIGRATIONS.slice(version)) await up(trx)
    await sql`delete from schema_version`.execute(trx)
    await sql`insert into schema_version values (${MIGRATIONS.length})`.execute(trx)
  })
}

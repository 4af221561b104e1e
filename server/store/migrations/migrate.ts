import { type Kysely, sql } from 'kysely'
import { type Database, isPostgres } from '../database.ts'
import { NO_LIMIT } from '../postgres.ts'
import { up as up1 } from './0001-tenants-users-sessions.ts'
import { up as up2 } from './0002-documents-recharges-holidays.ts'
import { up as up3 } from './0003-second-factors-and-files.ts'
import { up as up4 } from './0004-holiday-words.ts'
import { up as up5 } from './0005-recharge-versions.ts'
import { up as up6 } from './0006-holidays-version.ts'
import { up as up7 } from './0007-file-use.ts'
import { up as up8 } from './0008-tenant-words.ts'
import { up as up9 } from './0009-spent-refresh-tokens.ts'
import { up as up10 } from './0010-folded-search.ts'
import { up as up11 } from './0011-quotas-and-readiness.ts'
import { up as up12 } from './0012-known-devices.ts'
import { up as up13 } from './0013-audit-logs.ts'
import { up as up14 } from './0014-name-parts.ts'
import { up as up15 } from './0015-holiday-days.ts'
import { up as up16 } from './0016-whole-audit-states.ts'
import { up as up17 } from './0017-joined-words.ts'
import { up as up18 } from './0018-sessions-of-users.ts'
import { up as up19 } from './0019-wider-audit-indexes.ts'
import { up as up20 } from './0020-audit-log-sizes.ts'

/** Migration number n, counted from 1, brings the database to version n. Only add at the end. */
export const MIGRATIONS = [
  up1,
  up2,
  up3,
  up4,
  up5,
  up6,
  up7,
  up8,
  up9,
  up10,
  up11,
  up12,
  up13,
  up14,
  up15,
  up16,
  up17,
  up18,
  up19,
  up20,
]

/**
 * The database was made by a newer version of this program, so this one doesn't know its tables.
 */
export class NewerDatabaseError extends Error {}

/**
 * Brings the database to the current version, completely or not at all. Throws NewerDatabaseError.
 */
export async function migrate(db: Database): Promise<void> {
  const versions = sql`create table if not exists schema_version (version integer not null)`
  if (!isPostgres(db)) await versions.execute(db)
  await db.transaction().execute(async (trx) => {
    // If several servers start at once, one of them migrates, and the others wait until it is done.
    if (isPostgres(trx)) {
      // Migrating a large table can take longer than the usual limit.
      await sql.raw(NO_LIMIT).execute(trx)
      await sql`select pg_advisory_xact_lock(7315)`.execute(trx)
      await versions.execute(trx)
    }
    // SQLite waits for other writers only if a transaction starts with a write.
    await sql`update schema_version set version = version`.execute(trx)
    const found = await sql<{ version: number }>`select version from schema_version`.execute(trx)
    const version = found.rows[0]?.version ?? 0
    if (version > MIGRATIONS.length) throw new NewerDatabaseError()
    // Migrations use the tables as they were at the time, so today's types don't apply.
    const untyped = trx as unknown as Kysely<unknown>
    for (const up of MIGRATIONS.slice(version)) await up(untyped)
    await sql`delete from schema_version`.execute(trx)
    await sql`insert into schema_version values (${MIGRATIONS.length})`.execute(trx)
  })
}

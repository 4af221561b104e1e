import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * The letters at each place of the names of holidays, so that a filter for a part of a name reads
 * no other holidays. An index of PostgreSQL's for this needs an extension, that of SQLite has no
 * tenants.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  const table = db.schema
    .createTable('holiday_name_parts')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('part', isPostgres ? sql`text collate "C"` : sql`text`, (column) => column.notNull())
    .addColumn('holiday_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('holiday_name_parts_key', ['tenant_id', 'part', 'holiday_id'])
  await (isPostgres ? table : table.modifyEnd(sql`without rowid`)).execute()
  await fill(db.withTables<Tables>())
}

type Tables = {
  holidays: { id: string; tenant_id: string; name: string }
  holiday_name_parts: { tenant_id: string; part: string; holiday_id: string }
}

/** A statement of PostgreSQL has at most 65,535 values. */
const CHUNK = 100

async function fill(db: Kysely<Tables>): Promise<void> {
  const holidays = await db.selectFrom('holidays').select(['id', 'tenant_id', 'name']).execute()
  for (let i = 0; i < holidays.length; i += CHUNK) {
    const rows = holidays
      .slice(i, i + CHUNK)
      .flatMap(({ id, tenant_id, name }) =>
        namePartsOf(name).map((part) => ({ tenant_id, part, holiday_id: id })),
      )
    if (rows.length > 0) await db.insertInto('holiday_name_parts').values(rows).execute()
  }
}

function namePartsOf(name: string): string[] {
  const letters = [...name.toLowerCase().replaceAll('ς', 'σ')]
  return [...new Set(letters.map((_, at) => letters.slice(at, at + 3).join('')))]
}

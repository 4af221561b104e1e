import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Finds the holidays of some days without looking at the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['first_day', 'span_class']) {
    await db.schema
      .alterTable('holidays')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  }
  const start = sql`((case when every_year = 1 then 0 else year_start end) * 12
    + month_start - 1) * 31 + day_start - 1`
  const end = sql`((case when every_year = 1 then 0 else year_end end) * 12
    + month_end - 1) * 31 + day_end - 1`
  const days = sql`case
    when consecutive = 0 then 0
    when every_year = 1 and ${end} < ${start} then ${end} - (${start}) + 372
    else ${end} - (${start}) end`
  const classes = [1, 8, 64, 512, 4096, 32_768, 262_144, 2_097_152].map(
    (limit, span_class) => sql`when ${days} < ${sql.lit(limit)} then ${sql.lit(span_class)}`,
  )
  await sql`update holidays set first_day = ${start},
    span_class = case ${sql.join(classes, sql` `)} else 8 end`.execute(db)
  const columns = ['tenant_id', 'every_year', 'span_class', 'first_day']
  await db.schema.createIndex('holidays_days').on('holidays').columns(columns).execute()
  if (db.getExecutor().adapter instanceof PostgresAdapter) return
  // What ANALYZE would find where there are many: see migration 10.
  await sql`insert into sqlite_stat1 (tbl, idx, stat)
    values ('holidays', 'holidays_days', '100000 10000 5000 2000 20')`.execute(db)
  await sql`analyze sqlite_master`.execute(db)
}

import { type Kysely, sql } from 'kysely'

/** Counts recharges, and keeps the balance after each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['version', 'balance_units']) {
    await addNumber(db, 'recharges', name)
  }
  await sql`update recharges set version = past.version, balance_units = past.balance_units from
    (select id, row_number() over ledger as version, sum(units) over ledger as balance_units from recharges
      window ledger as (partition by tenant_id order by at, id)) as past
    where past.id = recharges.id`.execute(db)
  await db.schema
    .createIndex('recharges_version')
    .on('recharges')
    .columns(['tenant_id', 'version'])
    .unique()
    .execute()
}

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()

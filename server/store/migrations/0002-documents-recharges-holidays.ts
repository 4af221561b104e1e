import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Documents, the ledger, holidays, and the columns by which tenants are listed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  for (const name of ['name', 'search_text']) {
    await db.schema
      .alterTable('tenants')
      .addColumn(name, text, (column) => column.notNull().defaultTo(''))
      .execute()
  }
  for (const name of ['balance_units', 'balance_version', 'is_demo']) {
    await addNumber(db, 'tenants', name)
  }
  await db.schema.createIndex('tenants_name').on('tenants').columns(['name', 'id']).execute()
  await fillTenants(db.withTables<Tables>())

  await db.schema
    .createTable('documents')
    .addColumn('tenant_id', 'text', (column) =>
      column.notNull().references('tenants.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('documents_key', ['tenant_id', 'name'])
    .execute()

  await db.schema
    .createTable('recharges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull().references('tenants.id'))
    // Not a reference: the ledger outlives its users.
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('units', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()

  const holidays = db.schema
    .createTable('holidays')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) =>
      column.notNull().references('tenants.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('region', text, (column) => column.notNull())
    .addColumn('search_text', text, (column) => column.notNull())
  await HOLIDAY_NUMBERS.reduce(
    (table, name) => table.addColumn(name, 'integer', (column) => column.notNull()),
    holidays,
  ).execute()
  await db.schema
    .createIndex('holidays_name')
    .on('holidays')
    .columns(['tenant_id', 'name', 'id'])
    .execute()
}

const HOLIDAY_NUMBERS: string[] = [
  'consecutive',
  'every_year',
  'year_start',
  'month_start',
  'day_start',
  'hour_start',
  'minute_start',
  'year_end',
  'month_end',
  'day_end',
  'hour_end',
  'minute_end',
]

type Tables = {
  tenants: {
    id: string
    domain: string
    data: string
    name: string
    search_text: string
    is_demo: number
  }
}

/** Fills the columns that are made from the other fields of a tenant. */
async function fillTenants(db: Kysely<Tables>): Promise<void> {
  const tenants = await db.selectFrom('tenants').select(['id', 'domain', 'data']).execute()
  for (const { id, domain, data } of tenants) {
    const { name = '' } = JSON.parse(data)
    const columns = {
      name,
      search_text: wordsOf(name, domain).join(' '),
      is_demo: Number(domain === 'demo.example'),
    }
    await db.updateTable('tenants').set(columns).where('id', '=', id).execute()
  }
}

/** The words of texts, each once, without case and punctuation. */
function wordsOf(...texts: string[]): string[] {
  const words = texts
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return [...new Set(words)]
}

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()

/** A text that sorts by its characters, as SQLite sorts every text. */
const textOf = (db: Kysely<unknown>) => (isPostgres(db) ? sql`text collate "C"` : sql`text`)

const isPostgres = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof PostgresAdapter

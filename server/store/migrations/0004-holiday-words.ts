import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The words that a search finds holidays by, indexes for sorting, and their count. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db.withTables<Tables>()
  await db.schema.alterTable('holidays').dropColumn('search_text').execute()
  await db.schema
    .createTable('holiday_words')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('word', textOf(db), (column) => column.notNull())
    .addColumn('holiday_id', 'text', (column) =>
      column.notNull().references('holidays.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('holiday_words_key', ['tenant_id', 'word', 'holiday_id'])
    .execute()
  await db.schema
    .createIndex('holiday_words_holiday')
    .on('holiday_words')
    .column('holiday_id')
    .execute()
  await db.schema
    .createIndex('holidays_date')
    .on('holidays')
    .columns(['tenant_id', 'month_start', 'day_start', 'name', 'id'])
    .execute()
  await db.schema
    .createIndex('holidays_region')
    .on('holidays')
    .columns(['tenant_id', 'region', 'name', 'id'])
    .execute()
  await addNumber(db, 'tenants', 'holiday_count')
  await fillTenants(tables)
  const kept = tables.selectFrom('holidays').select(['id', 'tenant_id', 'name', 'region'])
  for (const row of await kept.execute()) {
    await tables.insertInto('holiday_words').values(wordRows(row)).execute()
  }
  await sql`update tenants set holiday_count =
    (select count(*) from holidays where tenant_id = tenants.id)`.execute(db)
}

type Tables = {
  tenants: {
    id: string
    domain: string
    data: string
    name: string
    search_text: string
    is_demo: number
  }
  holidays: { id: string; tenant_id: string; name: string; region: string }
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
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

const wordRows = ({ id, tenant_id, name, region }: Tables['holidays']) =>
  wordsOf(name, region).map((word) => ({ tenant_id, word, holiday_id: id }))

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

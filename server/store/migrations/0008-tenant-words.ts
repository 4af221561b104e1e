import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The words that a search finds tenants by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db.withTables<Tables>()
  await db.schema
    .createTable('tenant_words')
    .addColumn('word', textOf(db), (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) =>
      column.notNull().references('tenants.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('tenant_words_key', ['word', 'tenant_id'])
    .execute()
  await db.schema
    .createIndex('tenant_words_tenant')
    .on('tenant_words')
    .column('tenant_id')
    .execute()
  await fillTenants(tables)
  for (const tenant of await tables.selectFrom('tenants').select(['id', 'search_text']).execute()) {
    const rows = wordsOf(tenant.search_text).map((word) => ({ word, tenant_id: tenant.id }))
    if (rows.length > 0) await tables.insertInto('tenant_words').values(rows).execute()
  }
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
  tenant_words: { word: string; tenant_id: string }
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

/** A text that sorts by its characters, as SQLite sorts every text. */
const textOf = (db: Kysely<unknown>) => (isPostgres(db) ? sql`text collate "C"` : sql`text`)

const isPostgres = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof PostgresAdapter

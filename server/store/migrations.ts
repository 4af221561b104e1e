import { sql, type Transaction } from 'kysely'
import { searchText } from '../odata/select-page.ts'
import { type Database, isPostgres, type Tables } from './database.ts'
import { wordRows } from './holiday-store.ts'
import { tenantWords } from './tenant-store.ts'

/** Each entry leads to the version of its place, counted from 1. Entries are only ever added. */
export const MIGRATIONS: ((db: Transaction<Tables>) => Promise<void>)[] = [
  async (db) => {
    await db.schema
      .createTable('tenants')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('domain', 'text', (column) => column.notNull().unique())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('users')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant_id', 'text', (column) =>
        column.references('tenants.id').onDelete('cascade'),
      )
      .addColumn('username', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('extension_number', 'text', (column) => column.notNull())
      .addColumn('password_force_reset', 'integer', (column) => column.notNull())
      .execute()
    // A plain unique index would let two system administrators share a name: null equals nothing.
    await db.schema
      .createIndex('users_username')
      .on('users')
      .expression(sql`coalesce(tenant_id, ''), username`)
      .unique()
      .execute()

    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) =>
        column.notNull().references('users.id').onDelete('cascade'),
      )
      .addColumn('tenant_id', 'text', (column) =>
        column.references('tenants.id').onDelete('set null'),
      )
      .addColumn('access_hash', 'text', (column) => column.notNull().unique())
      .addColumn('access_expires_at', 'bigint', (column) => column.notNull())
      .addColumn('refresh_hash', 'text', (column) => column.notNull())
      .addColumn('refresh_expires_at', 'bigint', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('sign_in_failures')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .addColumn('blocked_until', 'bigint', (column) => column.notNull())
      .execute()
  },

  async (db) => {
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
    await fillTenants(db)

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
  },

  async (db) => {
    await db.schema
      .createTable('second_factors')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) =>
        column.notNull().references('users.id').onDelete('cascade'),
      )
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('code_expires_at', 'bigint', (column) => column.notNull())
      .addColumn('sent', 'integer', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()

    const bytes = isPostgres(db) ? sql`bytea` : sql`blob`
    await db.schema
      .createTable('uploads')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('tenant_id', 'text', (column) =>
        column.notNull().references('tenants.id').onDelete('cascade'),
      )
      .addColumn('filename', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('upload_parts')
      .addColumn('upload_id', 'text', (column) =>
        column.notNull().references('uploads.id').onDelete('cascade'),
      )
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('data', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('upload_parts_key', ['upload_id', 'start'])
      .execute()
    await db.schema
      .createTable('blobs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant_id', 'text', (column) =>
        column.notNull().references('tenants.id').onDelete('cascade'),
      )
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('filename', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('data', bytes, (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('blobs_digest')
      .on('blobs')
      .columns(['tenant_id', 'digest'])
      .execute()

    // Its single row, where there is one, says that TEST_MODE made this database.
    await db.schema
      .createTable('test_mode')
      .addColumn('is_on', 'integer', (column) => column.notNull())
      .execute()
  },

  async (db) => {
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
    await fillTenants(db)
    const kept = db.selectFrom('holidays').select(['id', 'tenant_id', 'name', 'region'])
    for (const row of await kept.execute()) {
      await db.insertInto('holiday_words').values(wordRows(row)).execute()
    }
    await sql`update tenants set holiday_count =
      (select count(*) from holidays where tenant_id = tenants.id)`.execute(db)
  },

  async (db) => {
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
  },

  async (db) => {
    await addNumber(db, 'tenants', 'holidays_version')
  },

  async (db) => {
    await addNumber(db, 'blobs', 'used_at')
  },

  async (db) => {
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
    await fillTenants(db)
    for (const tenant of await db.selectFrom('tenants').select(['id', 'search_text']).execute()) {
      const rows = tenantWords(tenant)
      if (rows.length > 0) await db.insertInto('tenant_words').values(rows).execute()
    }
  },

  async (db) => {
    await db.schema
      .alterTable('sessions')
      .addColumn('spent_hash', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await addNumber(db, 'sessions', 'spent_until')
  },
]

const HOLIDAY_NUMBERS: string[] = [
  ...['consecutive', 'every_year'],
  ...['year_start', 'month_start', 'day_start', 'hour_start', 'minute_start'],
  ...['year_end', 'month_end', 'day_end', 'hour_end', 'minute_end'],
]

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Database, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()

/** A text that sorts by its characters, as SQLite sorts every text. */
const textOf = (db: Database) => (isPostgres(db) ? sql`text collate "C"` : sql`text`)

async function fillTenants(db: Database): Promise<void> {
  for (const { id, domain, data } of await db
    .selectFrom('tenants')
    .select(['id', 'domain', 'data'])
    .execute()) {
    const { name = '' } = JSON.parse(data)
    const columns = {
      name,
      search_text: searchText(name, domain),
      is_demo: Number(domain === 'demo.example'),
    }
    await db.updateTable('tenants').set(columns).where('id', '=', id).execute()
  }
}

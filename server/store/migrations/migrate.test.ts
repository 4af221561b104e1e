import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { dayColumns } from '../../rules/holiday-days.ts'
import { ACTOR } from '../../testing/test-app.ts'
import { emptyDatabase } from '../../testing/test-database.ts'
import { listAuditLogs, NEWEST_FIRST } from '../audit/list-audit-logs.ts'
import { type Database, openDatabase } from '../database.ts'
import { addHoliday, holidaysAround, listHolidays } from '../holiday-store.ts'
import { addTenant, listTenants } from '../tenant-store.ts'
import { MIGRATIONS, migrate, NewerDatabaseError } from './migrate.ts'

const day = {
  name: 'x',
  region: 'GBR',
  consecutive: false,
  every_year: true,
  year_start: 0,
  year_end: 0,
  month_start: 1,
  month_end: 1,
  day_start: 1,
  day_end: 1,
  hour_start: 0,
  hour_end: 1,
  minute_start: 0,
  minute_end: 0,
}

const NEW_YEAR = { from: new Date('2030-01-01'), to: new Date('2030-01-01') }
const BOXING_DAY = { from: new Date('2030-12-26'), to: new Date('2030-12-26') }

const versionsOf = async (db: Database) =>
  (await sql`select version from schema_version`.execute(db)).rows

test('running again changes nothing', async () => {
  const address = await emptyDatabase()
  const db = openDatabase(address)
  const schema = () => columnsOf(db, address)
  await migrate(db)
  const first = [await schema(), await versionsOf(db)]
  expect(first[0]).not.toEqual([])
  await addTenant(db, '1', { domain: 'a' })
  await migrate(db)
  expect([await schema(), await versionsOf(db)]).toEqual(first)
  expect(await db.selectFrom('tenants').select('id').execute()).toEqual([{ id: '1' }])
})

test('leaves a database of a newer version alone', async () => {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await sql`update schema_version set version = 999`.execute(db)
  await expect(migrate(db)).rejects.toThrow(NewerDatabaseError)
  expect(await versionsOf(db)).toEqual([{ version: 999 }])
})

test('servers that start at once make one database', async () => {
  const address = await emptyDatabase()
  const all =
    address === ':memory:'
      ? [openDatabase(address)]
      : Array.from({ length: 4 }, () => openDatabase(address))
  await Promise.all(all.map((db) => migrate(db)))
  for (const db of all) {
    expect(await versionsOf(db)).toHaveLength(1)
    await db.destroy()
  }
})

/** A database as an older version of this program left it. */
async function oldDatabase(version: number): Promise<Database> {
  const db = openDatabase(await emptyDatabase())
  const untyped = db as unknown as Kysely<unknown>
  for (const up of MIGRATIONS.slice(0, version)) await up(untyped)
  await sql`create table schema_version (version integer not null)`.execute(db)
  await sql`insert into schema_version values (${version})`.execute(db)
  return db
}

const addTenants = (db: Database) =>
  sql`insert into tenants (id, domain, version, data) values
    ('1', 'one.example', 1, ${'{"name":"Ärger & Co"}'}),
    ('2', 'demo.example', 1, '{}')`.execute(db)

/** The columns of all tables. On PostgreSQL, only those in the schema that the address names. */
async function columnsOf(db: Database, address: string) {
  const tables = await db.introspection.getTables()
  return tables
    .filter(({ schema }) => address.includes(schema ?? ''))
    .map(({ name, columns }) => ({ name, columns }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

test.each(MIGRATIONS.map((_, version) => version))(
  'a database of version %i becomes a new one, its tenants kept',
  async (version) => {
    const db = await oldDatabase(version)
    if (version > 0) await addTenants(db)
    await migrate(db)
    expect(await versionsOf(db)).toEqual([{ version: MIGRATIONS.length }])
    expect(await db.selectFrom('tenants').select('id').execute()).toHaveLength(version > 0 ? 2 : 0)
    // The current stores can use it.
    await addTenant(db, '3', { domain: 'three.example', name: 'Three' })
    await addHoliday(db, '3', day, ACTOR)
    expect(await holidaysAround(db, '3', NEW_YEAR, 9)).toHaveLength(1)
  },
)

test('tenants get a name, the words for a search, and the mark of the demo', async () => {
  const db = await oldDatabase(1)
  await addTenants(db)
  await migrate(db)
  const columns = [
    'name',
    'lower_name',
    'search_text',
    'is_demo',
    'holiday_count',
    'balance_units',
  ] as const
  const tenants = await db.selectFrom('tenants').select(columns).orderBy('id').execute()
  expect(tenants.map((row) => Object.values(row))).toEqual([
    ['Ärger & Co', 'ärger & co', ' arger co one example', 0, 0, 0],
    ['', '', ' demo example', 1, 0, 0],
  ])
  const words = await db.selectFrom('tenant_words').selectAll().orderBy('tenant_id').execute()
  expect(words.map(({ word, tenant_id }) => `${tenant_id} ${word}`).sort()).toEqual(
    ['1 co', '1 example', '1 one', '1 arger', '2 demo', '2 example'].sort(),
  )
})

test('holidays get the words for a search, and are counted', async () => {
  const db = await oldDatabase(3)
  await addTenants(db)
  await sql`insert into holidays values ('h', '1', 1, 'Boxing Day', 'GBR', 'boxing day gbr',
    1, 1, 2025, 12, 26, 0, 0, 2025, 12, 26, 23, 59)`.execute(db)
  await migrate(db)
  const words = await db.selectFrom('holiday_words').selectAll().orderBy('word').execute()
  expect(words.map(({ word }) => word)).toEqual(['boxing', 'day', 'gbr'])
  const parts = await db.selectFrom('holiday_name_parts').select('part').execute()
  expect(
    parts
      .map(({ part }) => part)
      .sort()
      .join(),
  ).toBe(' da,box,day,g d,ing,ng ,oxi,xin,y,ay'.split(',').sort().join())
  const count = db.selectFrom('tenants').select('holiday_count').where('id', '=', '1')
  expect(await count.execute()).toEqual([{ holiday_count: 1 }])
  expect(await holidaysAround(db, '1', BOXING_DAY, 9)).toMatchObject([
    { name: 'Boxing Day', year_start: 2025, month_end: 12, minute_end: 59, every_year: true },
  ])
})

test('recharges are counted for each tenant, and get the balance after each', async () => {
  const db = await oldDatabase(4)
  await addTenants(db)
  for (const tenant of ['1', '2']) {
    for (const at of [3, 1, 2]) {
      await sql`insert into recharges (id, tenant_id, user_id, units, at)
        values (${`${tenant}-${at}`}, ${tenant}, '', ${10 ** at}, ${at})`.execute(db)
    }
  }
  await migrate(db)
  const columns = ['id', 'version', 'balance_units'] as const
  const rows = await db.selectFrom('recharges').select(columns).orderBy('id').execute()
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['1-1', 1, 10],
    ['1-2', 2, 110],
    ['1-3', 3, 1110],
    ['2-1', 1, 10],
    ['2-2', 2, 110],
    ['2-3', 3, 1110],
  ])
})

test('tenants keep their audit log as long as they said', async () => {
  const db = await oldDatabase(12)
  const stored = ['{"log_retention":7}', '{}', `{"log_retention":${Number.MAX_SAFE_INTEGER}}`]
  for (const [i, data] of stored.entries()) {
    await sql`insert into tenants (id, domain, name, version, data, search_text)
      values (${String(i)}, ${String(i)}, '', 1, ${data}, '')`.execute(db)
  }
  await migrate(db)
  const days = db.selectFrom('tenants').select('log_retention').orderBy('id')
  expect((await days.execute()).map((row) => row.log_retention)).toEqual([7, 180, 36_525])
})

test('names with an apostrophe or a hyphen are found without it, in the audit log too', async () => {
  const db = await oldDatabase(16)
  await sql`insert into tenants (id, domain, name, version, data, search_text)
    values ('1', 'a.example', 'O’Neill', 1, '{"name":"O’Neill"}', ' o neill a example')`.execute(db)
  const names = ["O'Brien & Co", 'Eid al‑Fitr', 'Easter']
  for (const [i, name] of names.entries()) {
    const row = { id: `${i}`, tenant_id: '1', version: 1, search_text: '', lower_name: '' }
    const fields = { ...day, name, every_year: 1, consecutive: 0, first_day: 0, span_class: 0 }
    await db
      .insertInto('holidays')
      .values({ ...fields, ...row })
      .execute()
  }
  // More than are read at once.
  await sql`insert into audit_logs (tenant_id, created_at, id, user_name, object_type, action,
      object_name, ip, source, lower_user_name, lower_object_name, search_text, old_state, new_state)
    with recursive entries(number) as
      (select 1 union all select number + 1 from entries where number < 1001)
    select '1', number, cast(number as text), 'ada', 'HOLIDAY', 'CREATE', 'O''Brien', '', 'UI',
      'ada', 'o''brien', ' ada o brien', '{}', '{}' from entries`.execute(db)
  await migrate(db)
  const found = async (...words: string[]) =>
    Promise.all(
      words.map(async (word) => {
        const page = { skip: 0, top: 2000, order: [], filter: undefined, words: [word] }
        const [holidays, tenants, entries] = [
          await listHolidays(db, '1', page),
          await listTenants(db, page),
          await listAuditLogs(db, '1', { ...page, order: NEWEST_FIRST }),
        ]
        return [holidays.page.items.length, tenants.items.length, entries.items.length]
      }),
    )
  expect(await found('obrien', 'brien', 'alfitr', 'fitr', 'oneill', 'neill')).toEqual([
    [1, 0, 1001],
    [1, 0, 1001],
    [1, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
  ])
})

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => /^\d/.test(name))

test('migrations are numbered without a gap, and all are run in that order', () => {
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map((_, i) => i + 1))
  const imports = readFileSync(join(folder, 'migrate.ts'), 'utf8').matchAll(/'\.\/(\d{4}-.*)'/g)
  expect([...imports].map(([, name]) => name)).toEqual(files)
})

// A migration must always do the same, whatever changes in the rest of the program.
test.each(files)('%s imports Kysely alone', (file) => {
  const imports = readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(.*)'/g)
  expect([...imports].map(([, target]) => target)).toEqual(['kysely'])
})

test('holidays of each length are found by their days after a migration', async () => {
  const db = await oldDatabase(13)
  await addTenants(db)
  const holidays = [
    { ...day, every_year: false, year_start: 2030, year_end: 2030, month_start: 2, day_start: 29 },
    { ...day, consecutive: true, month_start: 12, day_start: 24, month_end: 1, day_end: 6 },
    ...[1, 2, 9, 70, 600, 5000, 9999].map((years) => ({
      ...{ ...day, consecutive: true, every_year: false, year_start: 1, year_end: years },
      ...{ month_end: 3, day_end: 31 },
    })),
  ]
  const old = db as unknown as Kysely<{ holidays: Record<string, unknown> }>
  for (const [i, fields] of holidays.entries()) {
    const flags = { consecutive: Number(fields.consecutive), every_year: Number(fields.every_year) }
    const row = { id: `${i}`, tenant_id: '1', version: 1, search_text: '', lower_name: '' }
    const values = { ...fields, ...flags, ...row }
    await old.insertInto('holidays').values(values).execute()
  }
  await migrate(db)
  const columns = ['first_day', 'span_class'] as const
  const found = db.selectFrom('holidays').select(columns).orderBy('id')
  expect(await found.execute()).toEqual(holidays.map(dayColumns))
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { HolidayFields } from '../../src/contract/holidays.ts'
import { searchText } from '../../src/domain/text/search-words.ts'
import { dayColumns } from '../rules/holiday-days.ts'
import { type Database, isPostgres, openDatabase, type Tables } from '../store/database.ts'
import { namePartRows, searchColumns, wordRows } from '../store/holiday-store.ts'
import { NO_LIMIT } from '../store/postgres.ts'
import { tenantWords } from '../store/tenant-store.ts'
import { HOLIDAY_FIELDS } from './test-holiday.ts'

const WORDS = [
  'Christmas',
  'Easter',
  'Harvest',
  'Founders',
  'Spring',
  'Midsummer',
  'Victory',
  'Unity',
]

/**
 * Pages of holidays that a list requests. Each matches the same number of rows in short and in
 * long lists.
 */
export const HOLIDAY_PAGES = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=month_start eq 2 and day_start eq 3 and region eq 'ISL'",
  'by date': 'top=100&orderby=name&filter=month_start eq 2 and day_start eq 3',
  searched: 'top=100&orderby=name&search=rare',
  all: "top=100&orderby=name desc&search=rare&filter=region eq 'ISL' and month_start eq 2",
  beginning: "top=100&orderby=region&filter=startswith(name,'Christmas 0')",
  named: "top=100&orderby=day_start&filter=name in ('Easter 1','Harvest 2','Spring 4')",
  'by year': 'top=100&orderby=name desc&filter=year_start eq 2031 or year_start eq 2032',
  none: 'top=100&search=nobody',
  'a rare part': "top=100&orderby=year_start desc&filter=contains(name,'rar')",
  'a rare end': "top=100&orderby=month_start desc&filter=endswith(tolower(name),' rare')",
  'no part': "top=100&filter=contains(name,'nowhere')",
  'two letters of it': "top=100&filter=contains(name,'xy')",
  'part and region': "top=100&filter=region eq 'ISL' and contains(tolower(name),'rare')",
}
/** Pages for which every holiday has to be read. */
export const BROAD_PAGES = {
  'none has it': "top=100&filter=contains(region,'XY')",
  'all of eight contain it': "top=100&orderby=year_start desc&filter=contains(name,'Easter')",
  'nearly all': "top=100&filter=region ne 'ISL'",
  'nearly all of a region': "top=100&orderby=hour_end desc&filter=region eq 'GBR' and day_end eq 1",
  'nearly all of a year': "top=100&filter=year_start eq 0 and region ne 'ISL'",
  'a letter': 'top=100&search=g',
  'two letters': 'top=100&orderby=month_start desc&search=e g',
}
/**
 * Pages of tenants that a list requests. Each matches the same number of rows in short and in long
 * lists.
 */
export const TENANT_PAGES = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=name eq 'Victory 6'",
  searched: 'top=100&orderby=name&search=rare',
  none: 'top=25&search=nobody',
}

/** Adds tenants with the ids t0, t1, …. `count` is a multiple of 100; 100 of them are rare ones. */
export async function addTenants(db: Database, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => {
    const name = nameOf(i, count)
    const domain = `t${i}.example`
    const search_text = searchText(name, domain)
    const lower_name = name.toLowerCase()
    return { id: `t${i}`, version: 1, domain, data: '{}', name, lower_name, search_text }
  })
  await inChunks(rows, (chunk) => db.insertInto('tenants').values(chunk).execute())
  await inChunks(rows.flatMap(tenantWords), (chunk) =>
    db.insertInto('tenant_words').values(chunk).execute(),
  )
  await settle(db, 'tenants', 'tenant_words')
}

/** Adds tenants to the database in a file; see `addTenants`. */
export async function addTenantsTo(file: string, count: number): Promise<void> {
  const db = openDatabase(file)
  await addTenants(db, count)
  await db.destroy()
}

/**
 * Adds holidays to a tenant. `count` is a multiple of 100; 100 of them are rare ones, on 3
 * February in Iceland. `kind` sets other fields of the i-th holiday.
 */
export async function addHolidays(
  db: Database,
  tenant_id: string,
  count: number,
  kind?: (i: number) => Partial<HolidayFields>,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => holiday(tenant_id, i, count, kind?.(i)))
  await inChunks(rows, (chunk) => db.insertInto('holidays').values(chunk).execute())
  await inChunks(rows.flatMap(wordRows), (chunk) =>
    db.insertInto('holiday_words').values(chunk).execute(),
  )
  await inChunks(rows.flatMap(namePartRows), (chunk) =>
    db.insertInto('holiday_name_parts').values(chunk).execute(),
  )
  const tenant = db.updateTable('tenants').where('id', '=', tenant_id)
  await tenant.set({ holiday_count: count }).execute()
  await settle(db, 'tenants', 'holidays', 'holiday_words', 'holiday_name_parts')
}

const isRare = (i: number, count: number) => i % (count / 100) === 0
const nameOf = (i: number, count: number) =>
  `${WORDS[i % WORDS.length]} ${i}${isRare(i, count) ? ' rare' : ''}`

function holiday(
  tenant_id: string,
  i: number,
  count: number,
  others?: Partial<HolidayFields>,
): Tables['holidays'] {
  const name = nameOf(i, count)
  const place = isRare(i, count)
    ? { region: 'ISL', month_start: 2, day_start: 3 }
    : { region: 'GBR', month_start: 1 + (i % 12), day_start: 1 + (i % 28) }
  const fields = { ...HOLIDAY_FIELDS, name, ...place, ...others }
  return {
    ...fields,
    ...dayColumns(fields),
    id: randomUUID(),
    tenant_id,
    version: 1,
    ...searchColumns(fields),
    consecutive: Number(fields.consecutive),
    every_year: Number(fields.every_year),
  }
}

async function inChunks<T>(rows: T[], insert: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) await insert(rows.slice(i, i + 500))
}

/**
 * Makes PostgreSQL update the statistics of these tables now. By itself it would do so only after a
 * while. On a busy machine it takes longer than a request may.
 */
export async function settle(db: Database, ...tables: (keyof Tables)[]): Promise<void> {
  if (!isPostgres(db)) return
  await db.transaction().execute(async (trx) => {
    await sql.raw(NO_LIMIT).execute(trx)
    await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(trx)
  })
}

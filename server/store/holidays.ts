import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Holiday, HolidayFields } from '../../src/contract/holidays.ts'
import { invalid } from '../errors.ts'
import { type Page, searchText, selectPage } from '../odata/page.ts'
import type { Fields } from '../odata/parse.ts'
import type { Database, Tables } from './database.ts'

/** What a collection of holidays can be filtered and sorted by. */
export const HOLIDAY_FIELDS = {
  id: 'text',
  name: 'text',
  region: 'text',
  consecutive: 'boolean',
  every_year: 'boolean',
  year_start: 'number',
  year_end: 'number',
  month_start: 'number',
  month_end: 'number',
  day_start: 'number',
  day_end: 'number',
  hour_start: 'number',
  hour_end: 'number',
  minute_start: 'number',
  minute_end: 'number',
} as const satisfies Fields

/** A page of a tenant's holidays. */
export async function listHolidays(db: Database, tenantId: string, page: Page) {
  const own = db.selectFrom('holidays').where('tenant_id', '=', tenantId)
  const { count, rows } = await selectPage(own.selectAll(), page)
  return { count, items: rows.map(toHoliday) }
}

/** The holiday with this id, and its version. Throws 400 when this tenant has none. */
export async function getHoliday(db: Database, tenantId: string, id: string) {
  const row = await ofTenant(db, tenantId, id).selectAll().executeTakeFirst()
  if (!row) throw invalid('There is no such holiday', 'id')
  return { holiday: toHoliday(row), version: row.version }
}

/** Keeps a new holiday and gives its id. */
export async function addHoliday(db: Database, tenant_id: string, fields: HolidayFields) {
  const id = randomUUID()
  await db
    .insertInto('holidays')
    .values({ id, tenant_id, version: 1, ...toColumns(fields) })
    .execute()
  return id
}

/** Keeps what `change` makes of the holiday. It may be called again, when somebody else saved in between. Throws 400 when there is none. */
export async function updateHoliday(
  db: Database,
  tenantId: string,
  id: string,
  change: (holiday: Holiday, version: number) => HolidayFields,
): Promise<void> {
  const { holiday, version } = await getHoliday(db, tenantId, id)
  const fields = change(holiday, version)
  const { numUpdatedRows } = await db
    .updateTable('holidays')
    .set({ version: version + 1, ...toColumns(fields) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await updateHoliday(db, tenantId, id, change)
}

/** Removes the holiday, unless `expect` throws at its version. Throws 400 when there is none. */
export async function destroyHoliday(
  db: Database,
  tenantId: string,
  id: string,
  expect: (version: number) => void,
): Promise<void> {
  const { version } = await getHoliday(db, tenantId, id)
  expect(version)
  const { numDeletedRows } = await db
    .deleteFrom('holidays')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) await destroyHoliday(db, tenantId, id, expect)
}

const ofTenant = (db: Database, tenantId: string, id: string) =>
  db.selectFrom('holidays').where('tenant_id', '=', tenantId).where('id', '=', id)

function toHoliday({
  tenant_id,
  version,
  search_text,
  ...row
}: Selectable<Tables['holidays']>): Holiday {
  return { ...row, consecutive: row.consecutive !== 0, every_year: row.every_year !== 0 }
}

function toColumns(fields: HolidayFields) {
  return {
    ...fields,
    consecutive: Number(fields.consecutive),
    every_year: Number(fields.every_year),
    search_text: searchText(fields.name, fields.region),
  }
}

import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Holiday, HolidayFields } from '../../src/contract/holidays.ts'
import { keysOf } from '../../src/contract/json/keys-of.ts'
import { namePartsOf } from '../../src/domain/text/name-parts.ts'
import { searchableWords, searchText } from '../../src/domain/text/search-words.ts'
import type { Fields } from '../odata/token-reader.ts'
import { dayColumns, dayRanges } from '../rules/holiday-days.ts'
import { invalid } from '../rules/invalid-input.ts'
import { type Actor, addEntry } from './audit/add-entry.ts'
import { changedEvent, createdEvent, deletedEvent } from './audit/holiday-events.ts'
import { type Database, inTransaction, type Tables } from './database.ts'
import { inSaveTransaction, retryOnConflict } from './lock.ts'
import { prepared } from './prepared.ts'
import { type Page, selectPage } from './select-page.ts'

/** The fields that holidays can be filtered and sorted by. */
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

/**
 * The columns that a page needs. SQLite's indexes for lists contain these, but not the columns
 * that `holidaysAround` uses.
 */
const COLUMNS = keysOf(HOLIDAY_FIELDS)

/**
 * A page of a tenant's holidays and the version of the list. Undefined if the list changed during
 * the read.
 */
export async function listHolidays(db: Database, tenantId: string, page: Page) {
  const [before] = await holidaysOf(db, tenantId)
  const idsOf = (word: string) => sql`select holiday_id from holiday_words
    where tenant_id = ${tenantId} and word >= ${word} and word < ${`${word}\u{10ffff}`}`
  const idsOfPart = (part: string) => sql`select holiday_id from holiday_name_parts
    where tenant_id = ${tenantId} and part >= ${part} and part < ${`${part}\u{10ffff}`}`
  // Needed in case the page is sorted by names in small letters.
  const holidays = db.selectFrom('holidays').select([...COLUMNS, 'lower_name'])
  const { count, rows } = await selectPage(db, holidays, page, {
    idsOf,
    idsOfPart,
    own: sql`tenant_id = ${tenantId}`,
    total: before?.holiday_count,
  })
  const [after] = await holidaysOf(db, tenantId)
  const version = before?.version === after?.version ? after?.version : undefined
  const items = rows.map(({ lower_name, ...row }) => toHoliday(row))
  return { page: { count, items }, version }
}

/**
 * The holidays on the dates from `from` to `to`, `limit` of them at most. The result may also
 * contain some that end shortly before. Reads no more rows than it returns.
 */
export async function holidaysAround(
  db: Database,
  tenantId: string,
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<Holiday[]> {
  const columns = sql.join(COLUMNS.map((name) => sql.ref(name)))
  const parts = dayRanges(from, to).map(
    ({ every_year, span_class, first, last }) => sql`select ${columns} from holidays
      where tenant_id = ${tenantId} and every_year = ${every_year} and span_class = ${span_class}
      and first_day between ${first} and ${last}`,
  )
  const found = sql<Row>`
    select * from (${sql.join(parts, sql` union all `)}) as found limit ${limit}`
  return (await found.execute(db)).rows.map(toHoliday)
}

const holidaysOf = prepared((db, tenantId) =>
  db
    .selectFrom('tenants')
    .select(['holiday_count', 'holidays_version as version'])
    .where('id', '=', tenantId),
)

/** A holiday of the tenant, and its version. Throws InvalidInput if there is none with this id. */
export async function getHoliday(db: Database, tenantId: string, id: string) {
  const row = await ofTenant(db, tenantId, id)
    .select([...COLUMNS, 'version'])
    .executeTakeFirst()
  if (!row) throw invalid('Holiday not found', 'id')
  const { version, ...fields } = row
  return { holiday: toHoliday(fields), version }
}

/** Stores a new holiday and returns its id. Throws InvalidInput if the tenant already has `max`. */
export async function addHoliday(
  db: Database,
  tenant_id: string,
  fields: HolidayFields,
  actor: Actor,
  max = Number.POSITIVE_INFINITY,
) {
  const id = randomUUID()
  await inSaveTransaction(db, async (trx) => {
    await trx
      .insertInto('holidays')
      .values({ id, tenant_id, version: 1, ...toColumns(fields) })
      .execute()
    await addWords(trx, { id, tenant_id, ...fields })
    await addNameParts(trx, { id, tenant_id, ...fields })
    await addEntry(trx, actor, createdEvent(tenant_id, { id, ...fields }))
    if ((await countHolidays(trx, tenant_id, 1)) > max) {
      throw invalid(`A tenant can have at most ${max} holidays`)
    }
  })
  return id
}

/**
 * Stores the holiday that `change` returns. `change` runs again if another process saved in the
 * meantime. Throws InvalidInput if there is no such holiday.
 */
export async function updateHoliday(
  db: Database,
  tenantId: string,
  id: string,
  change: (holiday: Holiday, version: number) => HolidayFields,
  actor: Actor,
): Promise<void> {
  await retryOnConflict(db, `holiday ${id}`, async (db) => {
    const { holiday, version } = await getHoliday(db, tenantId, id)
    const fields = change(holiday, version)
    const event = changedEvent(tenantId, holiday, { id, ...fields })
    return inTransaction(db, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('holidays')
        .set({ version: version + 1, ...toColumns(fields) })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await trx.deleteFrom('holiday_words').where('holiday_id', '=', id).execute()
      await addWords(trx, { id, tenant_id: tenantId, ...fields })
      if (fields.name !== holiday.name) {
        await deleteNameParts(trx, tenantId, holiday)
        await addNameParts(trx, { id, tenant_id: tenantId, ...fields })
      }
      await countHolidays(trx, tenantId, 0)
      if (event) await addEntry(trx, actor, event)
      return true
    })
  })
}

/**
 * Deletes a holiday. `expect` may reject its version by throwing. Throws InvalidInput if there is
 * no such holiday.
 */
export async function destroyHoliday(
  db: Database,
  tenantId: string,
  id: string,
  expect: (version: number) => void,
  actor: Actor,
): Promise<void> {
  await retryOnConflict(db, `holiday ${id}`, async (db) => {
    const { holiday, version } = await getHoliday(db, tenantId, id)
    expect(version)
    return inTransaction(db, async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('holidays')
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return false
      await deleteNameParts(trx, tenantId, holiday)
      await countHolidays(trx, tenantId, -1)
      await addEntry(trx, actor, deletedEvent(tenantId, holiday))
      return true
    })
  })
}

/** The rows of words by which a search finds a holiday. */
export const wordRows = ({ id, tenant_id, name, region }: Indexed) =>
  searchableWords(name, region).map((word) => ({ tenant_id, word, holiday_id: id }))

/** The rows of name parts by which a filter for a part of the name finds a holiday. */
export const namePartRows = ({ id, tenant_id, name }: Indexed) =>
  namePartsOf(name).map((part) => ({ tenant_id, part, holiday_id: id }))

/** The columns that searches and filters use instead of the name. */
export const searchColumns = ({ name, region }: Pick<Indexed, 'name' | 'region'>) => ({
  search_text: searchText(name, region),
  lower_name: name.toLowerCase(),
})

type Indexed = { id: string; tenant_id: string; name: string; region: string }

async function addWords(db: Database, holiday: Indexed): Promise<void> {
  await db.insertInto('holiday_words').values(wordRows(holiday)).execute()
}

async function addNameParts(db: Database, holiday: Indexed): Promise<void> {
  await db.insertInto('holiday_name_parts').values(namePartRows(holiday)).execute()
}

/** Deletes the rows by their key. An index of holiday ids would double the space that they take. */
async function deleteNameParts(db: Database, tenantId: string, { id, name }: Holiday) {
  await db
    .deleteFrom('holiday_name_parts')
    .where('tenant_id', '=', tenantId)
    .where('part', 'in', namePartsOf(name))
    .where('holiday_id', '=', id)
    .execute()
}

/** Increases the version of a tenant's holidays. Adds `more` to their count, and returns it. */
async function countHolidays(db: Database, tenantId: string, more: number): Promise<number> {
  const { holiday_count } = await db
    .updateTable('tenants')
    .set(({ eb }) => ({
      holiday_count: eb('holiday_count', '+', more),
      holidays_version: eb('holidays_version', '+', 1),
    }))
    .where('id', '=', tenantId)
    .returning('holiday_count')
    .executeTakeFirstOrThrow()
  return holiday_count
}

const ofTenant = (db: Database, tenantId: string, id: string) =>
  db.selectFrom('holidays').where('tenant_id', '=', tenantId).where('id', '=', id)

type Row = Pick<Selectable<Tables['holidays']>, keyof Holiday>

function toHoliday(row: Row): Holiday {
  return { ...row, consecutive: row.consecutive !== 0, every_year: row.every_year !== 0 }
}

function toColumns(fields: HolidayFields) {
  return {
    ...fields,
    consecutive: Number(fields.consecutive),
    every_year: Number(fields.every_year),
    ...searchColumns(fields),
    ...dayColumns(fields),
  }
}

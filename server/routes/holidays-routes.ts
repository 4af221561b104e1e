import { collectionQuery } from '../../src/contract/collection.ts'
import {
  created,
  type Holiday,
  holiday,
  holidayFields,
  holidays,
} from '../../src/contract/holidays.ts'
import { currentTenant, currentTenantId } from '../auth/current-tenant.ts'
import { check } from '../http/body.ts'
import { etagOf, expectVersion, ifMatch } from '../http/etags.ts'
import { answerText } from '../http/headers.ts'
import { readPage } from '../http/read-page.ts'
import { type JsonObject, merge } from '../rules/merge-json.ts'
import {
  addHoliday,
  destroyHoliday,
  getHoliday,
  HOLIDAY_FIELDS,
  listHolidays,
  updateHoliday,
} from '../store/holiday-store.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { endpoint } from './endpoint.ts'

const christmas: Holiday = {
  id: '7',
  name: 'Christmas',
  region: 'GBR',
  consecutive: true,
  every_year: true,
  year_start: 2026,
  year_end: 2026,
  month_start: 12,
  month_end: 12,
  day_start: 25,
  day_end: 26,
  hour_start: 0,
  hour_end: 23,
  minute_start: 0,
  minute_end: 59,
}

/** /holidays: the holidays of the session's tenant. */
export const holidayEndpoints = [
  endpoint({
    method: 'GET',
    path: '/holidays',
    summary: 'A page of holidays',
    who: 'tenant',
    query: collectionQuery,
    status: 200,
    answer: holidays,
    example: { count: 1, items: [christmas] },
    handler: async ({ c, db, answers, session }) => {
      const { id, holidays_version } = await currentTenant(db, session)
      const { search } = new URL(c.req.url)
      const keyOf = (version: number) => `holidays ${id} ${version} ${search}`
      const cached = answers.get(keyOf(holidays_version))
      if (cached !== undefined) return answerText(c, cached, etagOf(id, holidays_version))
      const wanted = readPage(c, HOLIDAY_FIELDS)
      const { page, version } = await readCollection(db, id, (reading) =>
        listHolidays(reading, id, wanted),
      )
      if (version === undefined) return page
      const text = JSON.stringify(page)
      answers.set(keyOf(version), text)
      return answerText(c, text, etagOf(id, version))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/holidays',
    summary: 'Create a holiday',
    who: 'tenant',
    body: holidayFields,
    isPartial: true,
    status: 201,
    answer: created,
    example: { id: '8' },
    handler: async ({ db, session, actor, body, maxHolidays }) => {
      const fields = check(holidayFields, withBlanks(merge({}, await body())))
      const tenantId = await currentTenantId(db, session)
      return { id: await addHoliday(db, tenantId, fields, actor(), maxHolidays) }
    },
  }),

  endpoint({
    method: 'GET',
    path: '/holidays/:id',
    summary: 'A holiday',
    who: 'tenant',
    status: 200,
    answer: holiday,
    example: christmas,
    handler: async ({ c, db, session, param }) => {
      const tenantId = await currentTenantId(db, session)
      const found = await getHoliday(db, tenantId, param('id'))
      c.header('ETag', etagOf(tenantId, found.version))
      return found.holiday
    },
  }),

  endpoint({
    method: 'POST',
    path: '/holidays/:id',
    summary: 'Change a holiday',
    who: 'tenant',
    headers: ifMatch,
    body: holidayFields,
    isPartial: true,
    status: 200,
    handler: async ({ c, db, session, actor, param, body }) => {
      const sent = await body()
      const tenantId = await currentTenantId(db, session)
      const change = (stored: Holiday, version: number) => {
        expectVersion(c, tenantId, version)
        return check(holidayFields, merge({ ...stored }, sent))
      }
      await updateHoliday(db, tenantId, param('id'), change, actor())
    },
  }),

  endpoint({
    method: 'POST',
    path: '/holidays/:id/destroy',
    summary: 'Delete a holiday',
    who: 'tenant',
    headers: ifMatch,
    status: 204,
    handler: async ({ c, db, session, actor, param }) => {
      const tenantId = await currentTenantId(db, session)
      const expect = (version: number) => expectVersion(c, tenantId, version)
      await destroyHoliday(db, tenantId, param('id'), expect, actor())
    },
  }),
]

/**
 * Fills in the fields that the API doesn't require: a missing end date is the start date, and
 * missing times cover the whole day.
 */
function withBlanks(sent: JsonObject): JsonObject {
  const { year_start = 0, month_start = 1, day_start = 1 } = sent
  return {
    year_start,
    month_start,
    day_start,
    year_end: year_start,
    month_end: month_start,
    day_end: day_start,
    hour_start: 0,
    minute_start: 0,
    hour_end: 23,
    minute_end: 59,
    ...sent,
  }
}

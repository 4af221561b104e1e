import { Hono } from 'hono'
import { holidayFields } from '../../src/contract/holidays.ts'
import type { SignedIn } from '../auth/allow.ts'
import type { Answers } from '../http/answer-cache.ts'
import { check, readObject } from '../http/body.ts'
import { answerText, etagOf, expectVersion } from '../http/etags.ts'
import { readPage } from '../odata/select-page.ts'
import { type JsonObject, merge } from '../rules/merge-json.ts'
import type { Database } from '../store/database.ts'
import {
  addHoliday,
  destroyHoliday,
  getHoliday,
  HOLIDAY_FIELDS,
  listHolidays,
  updateHoliday,
} from '../store/holiday-store.ts'
import { currentTenant, currentTenantId } from '../store/tenant-store.ts'

/** /holidays: those of the session's tenant. */
export function holidayRoutes(db: Database, answers: Answers) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const { id, holidays_version } = await currentTenant(db, c.get('session'))
      const { search } = new URL(c.req.url)
      const key = (version: number) => `holidays ${id} ${version} ${search}`
      const known = answers.get(key(holidays_version))
      if (known !== undefined) return answerText(c, known, etagOf(id, holidays_version))
      const { page, version } = await listHolidays(db, id, readPage(c, HOLIDAY_FIELDS))
      if (version === undefined) return c.json(page)
      const text = JSON.stringify(page)
      answers.keep(key(version), text)
      return answerText(c, text, etagOf(id, version))
    })

    .post('/', async (c) => {
      const fields = check(holidayFields, withBlanks(merge({}, await readObject(c))))
      const id = await addHoliday(db, await currentTenantId(db, c.var.session), fields)
      return c.json({ id }, 201)
    })

    .get('/:id', async (c) => {
      const tenantId = await currentTenantId(db, c.var.session)
      const { holiday, version } = await getHoliday(db, tenantId, c.req.param('id'))
      c.header('ETag', etagOf(tenantId, version))
      return c.json(holiday)
    })

    .post('/:id', async (c) => {
      const sent = await readObject(c)
      const tenantId = await currentTenantId(db, c.var.session)
      await updateHoliday(db, tenantId, c.req.param('id'), (holiday, version) => {
        expectVersion(c, tenantId, version)
        return check(holidayFields, merge({ ...holiday }, sent))
      })
      return c.body(null, 200)
    })

    .post('/:id/destroy', async (c) => {
      const tenantId = await currentTenantId(db, c.var.session)
      await destroyHoliday(db, tenantId, c.req.param('id'), (version) =>
        expectVersion(c, tenantId, version),
      )
      return c.body(null, 204)
    })
}

/** The API requires four fields only. Of the rest a blank end is the start's, and a blank time is the whole day's. */
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

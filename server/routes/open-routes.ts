import { Hono } from 'hono'
import type { OpenNow } from '../../src/contract/open-now.ts'
import type { OfficeHours } from '../../src/contract/values/office-hours.ts'
import { answerAt, prepareSchedule } from '../../src/domain/schedule/schedule.ts'
import type { SignedIn } from '../auth/allow.ts'
import type { Answers } from '../http/answer-cache.ts'
import type { Database } from '../store/database.ts'
import { holidaysSince } from '../store/holiday-store.ts'
import { currentTenant, getTenant } from '../store/tenant-store.ts'

/** /tenant/open: whether the tenant of the session is open. `now` gives milliseconds. */
export function openRoutes(db: Database, now: () => number, answers: Answers) {
  return new Hono<SignedIn>().get('/', async (c) => {
    const { id, version, holidays_version } = await currentTenant(db, c.get('session'))
    const instant = new Date(now())
    // No office hours and no holiday know of seconds: all users of a tenant share the answer of a minute.
    const minute = Math.floor(instant.getTime() / 60_000)
    const key = `open ${id} ${version} ${holidays_version} ${minute}`
    const known = answers.get(key)
    if (known !== undefined) return c.body(known, 200, { 'Content-Type': 'application/json' })
    const { tenant } = await getTenant(db, id)
    const schedule = prepareSchedule({
      timezone: String(tenant.timezone),
      enable_night_mode: tenant.enable_night_mode === true,
      office_hours: tenant.office_hours as OfficeHours,
      // One of last year may last until today.
      holidays: await holidaysSince(db, id, instant.getUTCFullYear() - 1),
    })
    const { open, by, until } = answerAt(instant, schedule)
    const isHours = by !== 'holiday' && by !== 'night_mode' && by !== 'unknown_zone'
    const answer: OpenNow = {
      open,
      by: isHours ? 'hours' : by,
      until: until?.toISOString() ?? null,
    }
    const text = JSON.stringify(answer)
    answers.keep(key, text)
    return c.body(text, 200, { 'Content-Type': 'application/json' })
  })
}

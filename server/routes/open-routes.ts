import { type OpenNow, openNow } from '../../src/contract/open-now.ts'
import { answerAt, prepareSchedule } from '../../src/domain/schedule/schedule.ts'
import { currentTenant } from '../auth/current-tenant.ts'
import type { Database } from '../store/database.ts'
import { holidaysAround } from '../store/holiday-store.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { getTenant } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/** /tenant/open: whether the session's tenant is open now. */
export const openEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tenant/open',
    summary: 'Whether the tenant is open now, including holidays',
    who: 'self',
    status: 200,
    answer: openNow,
    handler: async ({ c, db, now, answers, session }) => {
      const { id, version, holidays_version } = await currentTenant(db, session)
      const instant = new Date(now())
      // Office hours have no seconds, so one cached answer serves all users of a tenant for a
      // minute.
      const minute = Math.floor(instant.getTime() / 60_000)
      const key = `open ${id} ${version} ${holidays_version} ${minute}`
      const cached = answers.get(key)
      if (cached !== undefined) return c.body(cached, 200, { 'Content-Type': 'application/json' })
      const text = JSON.stringify(await openAt(db, id, instant))
      answers.set(key, text)
      return c.body(text, 200, { 'Content-Type': 'application/json' })
    },
  }),
]

/** How many days ahead to look for the next change. Tries one after the other until it is found. */
const DAYS_AHEAD = [1, 15, 400]

/** The most holidays to read at once. If there are more, the answer is "unknown". */
export const MAX_READ = 2000

const DAY_MS = 24 * 60 * 60 * 1000

async function openAt(db: Database, tenantId: string, instant: Date): Promise<OpenNow> {
  const { tenant } = await getTenant(db, tenantId)
  const inDays = (days: number) => new Date(instant.getTime() + days * DAY_MS)
  let answer: OpenNow | undefined
  for (const days of DAYS_AHEAD) {
    // The tenant's date may be a day before or after the date in UTC.
    const dates = { from: inDays(-1), to: inDays(days + 1) }
    const holidays = await readCollection(db, tenantId, (reading) =>
      holidaysAround(reading, tenantId, dates, MAX_READ + 1),
    )
    const holidaysUnknown = holidays.length > MAX_READ
    if (holidaysUnknown && answer) return answer
    const schedule = prepareSchedule({
      timezone: String(tenant.timezone),
      enable_night_mode: tenant.enable_night_mode === true,
      office_hours: tenant.office_hours,
      holidays,
      holidaysUnknown,
    })
    const { open, by, until } = answerAt(instant, schedule)
    const isFound = until !== null && until <= inDays(days)
    answer = { open, by: reasonOf(by), until: isFound ? until.toISOString() : null }
    if (isFound || holidaysUnknown) return answer
  }
  return answer as OpenNow
}

const reasonOf = (by: ReturnType<typeof answerAt>['by']): OpenNow['by'] =>
  by === 'holiday' || by === 'night_mode' || by === 'unknown_zone' || by === 'unknown_holidays'
    ? by
    : 'hours'

import { type OpenNow, openNow } from '../../src/contract/open-now.ts'
import { answerAt, prepareSchedule } from '../../src/domain/schedule/schedule.ts'
import { currentTenant } from '../auth/current-tenant.ts'
import type { Database } from '../store/database.ts'
import { holidaysSince } from '../store/holiday-store.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { getTenant } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/** /tenant/open: whether the tenant of the session is open. */
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
      // Office hours have no seconds, so all users of a tenant share the answer of a minute.
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

async function openAt(db: Database, tenantId: string, instant: Date): Promise<OpenNow> {
  const { tenant } = await getTenant(db, tenantId)
  const schedule = prepareSchedule({
    timezone: String(tenant.timezone),
    enable_night_mode: tenant.enable_night_mode === true,
    office_hours: tenant.office_hours,
    // One of last year may last until today.
    holidays: await readCollection(db, tenantId, (reading) =>
      holidaysSince(reading, tenantId, instant.getUTCFullYear() - 1),
    ),
  })
  const { open, by, until } = answerAt(instant, schedule)
  const isHours = by !== 'holiday' && by !== 'night_mode' && by !== 'unknown_zone'
  return { open, by: isHours ? 'hours' : by, until: until?.toISOString() ?? null }
}

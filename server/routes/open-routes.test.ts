import { expect, test } from 'vitest'
import type { HolidayFields } from '../../src/contract/holidays.ts'
import { testAppAsAdmin } from '../testing/test-app.ts'
import { addHolidays } from '../testing/test-many.ts'
import { workOf } from '../testing/test-work.ts'
import { MAX_READ } from './open-routes.ts'

const RANGES = [{ from: '09:00', to: '20:00' }]

/**
 * The demo tenant at noon on Friday, 27 November 2026, when it is open from 9 to 20 London time,
 * and a function that reads the open status.
 */
async function fridayNoon() {
  const app = await testAppAsAdmin()
  await app.save({
    timezone: 'Europe/London',
    enable_night_mode: false,
    office_hours: { friday: { enabled: true, ranges: RANGES } },
  })
  app.clock.now = Date.UTC(2026, 10, 27, 12)
  const [admin, user] = await Promise.all([app.tokenOf('tenantadmin'), app.tokenOf('user101')])
  return {
    ...app,
    save: (body: object) => app.post('/api/tenant', { token: admin, body }),
    add: (holiday: object) => app.post('/api/holidays', { token: admin, body: holiday }),
    open: async () => (await app.get('/api/tenant/open', { token: user })).json(),
  }
}

const today = {
  name: 'Short Friday',
  region: 'GBR',
  year_start: 2026,
  month_start: 11,
  day_start: 27,
}

test('a user learns when a day closes early, though they cannot read the holidays', async () => {
  const { open, add } = await fridayNoon()
  expect(await open()).toEqual({ open: true, by: 'hours', until: '2026-11-27T20:00:00.000Z' })
  const early = { ...today, consecutive: false, every_year: false, hour_start: 16, minute_start: 0 }
  expect((await add(early)).status).toBe(201)
  expect(await open()).toEqual({ open: true, by: 'hours', until: '2026-11-27T16:00:00.000Z' })
})

test('yearly holidays, those of today, and long ones that began years ago all close', async () => {
  for (const dates of [
    { consecutive: false, every_year: true },
    { consecutive: false, every_year: false },
    { consecutive: true, every_year: false, year_start: 2020, month_start: 1, day_start: 1 },
  ]) {
    const { open, add } = await fridayNoon()
    const end = dates.consecutive ? { year_end: 2026, month_end: 12, day_end: 1 } : {}
    expect((await add({ ...today, ...dates, ...end })).status).toBe(201)
    expect(await open()).toMatchObject({ open: false, by: 'holiday' })
  }
})

test('night mode, other hours and the end of a range show at once', async () => {
  const { open, save, clock } = await fridayNoon()
  await open()
  await save({ enable_night_mode: true })
  expect(await open()).toEqual({ open: false, by: 'night_mode', until: null })
  await save({ enable_night_mode: false, office_hours: { friday: { enabled: false } } })
  expect(await open()).toMatchObject({ open: false, by: 'hours' })
  await save({
    office_hours: { friday: { enabled: true, ranges: [{ from: '09:00', to: '12:10' }] } },
  })
  expect(await open()).toMatchObject({ open: true, until: '2026-11-27T12:10:00.000Z' })
  clock.now += 10 * 60_000
  expect(await open()).toMatchObject({ open: false, by: 'hours' })
})

/** The answer for a tenant with this many holidays of one kind, and the database work for it. */
async function workWith(count: number, kind: (i: number) => Partial<HolidayFields>) {
  const { db, get, save, clock, tokenOf } = await testAppAsAdmin()
  const tenant = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  await save({ timezone: 'Europe/London', office_hours: { friday: { enabled: true } } })
  await addHolidays(db, tenant.id, count, kind)
  clock.now = Date.UTC(2026, 10, 27, 12)
  const token = await tokenOf('user101')
  let answer: unknown
  const work = await workOf(db, async () => {
    answer = await (await get('/api/tenant/open', { token })).json()
  })
  return { work, answer }
}

test.each<[string, (i: number) => Partial<HolidayFields>]>([
  ['yearly', (i) => ({ month_start: 1 + (i % 9), day_start: 1 + (i % 28) })],
  ['dated', (i) => ({ every_year: false, year_start: 1900 + (i % 100) })],
  [
    'some days, yearly',
    (i) => ({
      ...{ consecutive: true, month_start: 1, day_start: 1 + (i % 28) },
      ...{ month_end: 2, day_end: 1 + (i % 28) },
    }),
  ],
  [
    'months, dated',
    (i) => ({
      ...{ consecutive: true, every_year: false, year_start: 1 + (i % 2000) },
      ...{ year_end: 3 + (i % 2000), month_end: 1 + (i % 12) },
    }),
  ],
])('holidays of other days are not read: %s', async (_, kind) => {
  const few = await workWith(100, kind)
  const many = await workWith(1000, kind)
  expect(many.answer).toEqual(few.answer)
  expect(many.work).toBeLessThanOrEqual(few.work * 1.5)
})

test('with too many holidays on a day, reads some and says that nobody knows', async () => {
  const today = (i: number) => ({ month_start: 11, day_start: 27, hour_end: i % 11 })
  const few = await workWith(MAX_READ, today)
  expect(few.answer).toMatchObject({ open: true, by: 'hours' })
  const many = await workWith(3 * MAX_READ, today)
  expect(many.answer).toEqual({ open: null, by: 'unknown_holidays', until: null })
  expect(many.work).toBeLessThanOrEqual(few.work + 10)
})

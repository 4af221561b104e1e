import { expect, test } from 'vitest'
import { testAppAsAdmin } from '../testing/test-app.ts'

const RANGES = [{ from: '09:00', to: '20:00' }]

/**
 * The demo tenant at noon of Friday, 27 November 2026, when it is open from 9 to 20, London time,
 * and a function that reads that.
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

test('holidays of every year, of now and of a year ago that lasts until now all close', async () => {
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

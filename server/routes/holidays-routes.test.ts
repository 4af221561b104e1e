import { beforeAll, describe, expect, test } from 'vitest'
import { addTenant } from '../store/tenant-store.ts'
import { fieldsOf, testAppAsAdmin } from '../testing/test-app.ts'

const christmas = { name: 'Christmas', region: 'GBR', consecutive: true, every_year: true }
const dates = { month_start: 12, day_start: 24, month_end: 1, day_end: 2 }
const oneDay = { ...christmas, consecutive: false, every_year: false, year_start: 2026 }

const whole = {
  ...oneDay,
  month_start: 1,
  day_start: 1,
  hour_start: 0,
  minute_start: 0,
  year_end: 2026,
  month_end: 1,
  day_end: 1,
  hour_end: 23,
  minute_end: 59,
}

async function holidays() {
  const app = await testAppAsAdmin()
  const { token } = app
  const create = (body: unknown) => app.post('/api/holidays', { token, body })
  const created = async (body: unknown) => {
    const { id } = await (await create(body)).json()
    return `/api/holidays/${id}`
  }
  const readAt = async (path: string) => (await app.get(path, { token })).json()
  return { ...app, create, created, readAt }
}

test('one is created, read, changed and destroyed', async () => {
  const { get, post, token, create, readAt } = await holidays()
  const answer = await create({ ...christmas, ...dates })
  expect(answer.status).toBe(201)
  const { id } = await answer.json()
  const path = `/api/holidays/${id}`
  const first = {
    id,
    ...christmas,
    ...dates,
    year_start: 0,
    year_end: 0,
    hour_start: 0,
    minute_start: 0,
    hour_end: 23,
    minute_end: 59,
  }
  expect(await readAt(path)).toEqual(first)
  const saved = await post(path, { token, body: { name: 'Xmas', region: null } })
  expect([saved.status, await saved.text()]).toEqual([200, ''])
  expect(await readAt(path)).toEqual({ ...first, name: 'Xmas' })
  const destroyed = await post(`${path}/destroy`, { token })
  expect([destroyed.status, await destroyed.text()]).toEqual([204, ''])
  expect((await get(path, { token })).status).toBe(400)
  expect((await post(path, { token, body: {} })).status).toBe(400)
  expect((await post(`${path}/destroy`, { token })).status).toBe(400)
})

test('a part of a name finds a renamed holiday by its current name', async () => {
  const { post, get, db, token, created } = await holidays()
  const path = await created({ ...christmas, ...dates, name: 'ΧΡΙΣΤΟΣ 25' })
  const other = await created({ ...christmas, ...dates, name: 'Boxing Day' })
  const found = async (filter: string) => {
    const query = new URLSearchParams({ filter })
    return (await (await get(`/api/holidays?${query}`, { token })).json()).count
  }
  expect(await found("contains(name,'ΟΣ')")).toBe(1)
  expect(await found("contains(tolower(name),'τος 25')")).toBe(1)
  expect((await post(path, { token, body: { name: 'New Year' } })).status).toBe(200)
  expect(await found("contains(name,'ΟΣ')")).toBe(0)
  expect(await found("contains(name,'w Y') and month_start eq 12")).toBe(1)
  expect(await found("contains(name,'ew') or contains(name,'Box')")).toBe(2)
  for (const one of [path, other]) await post(`${one}/destroy`, { token })
  expect(await db.selectFrom('holiday_name_parts').selectAll().execute()).toEqual([])
})

test('four fields are required, and a missing end is the start', async () => {
  const { create, created, readAt } = await holidays()
  expect(await fieldsOf(await create({}))).toEqual(Object.keys(christmas).sort(byWire))
  const path = await created({ ...oneDay, month_start: 5, day_start: 4, month_end: null })
  expect(await readAt(path)).toMatchObject({ year_end: 2026, month_end: 5, day_end: 4 })
})

const byWire = (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
const order = ['name', 'region', 'consecutive', 'every_year']

describe('a holiday', () => {
  // These tests compare the server before and after, so they share it.
  let shared: Awaited<ReturnType<typeof holidays>>
  beforeAll(async () => {
    shared = await holidays()
  })

  test.each([
    ['name', { name: '' }],
    ['name', { name: '   ' }],
    ['name', { name: '\u200b\u00a0\ufeff' }],
    ['name', { name: '\u3164' }],
    ['name', { name: '\u2800 \u2800' }],
    ['name', { name: 'x'.repeat(65) }],
    ['region', { region: 'GB' }],
    ['consecutive', { consecutive: 1 }],
    ['every_year', { every_year: 'no' }],
    ['month_start', { month_start: 0 }],
    ['month_start', { month_start: 13 }],
    ['day_start', { day_start: 0 }],
    ['hour_start', { hour_start: -1 }],
    ['minute_end', { minute_end: 60 }],
    ['hour_end', { hour_end: 1.5 }],
    ['year_start', { year_start: 10_000 }],
    ['year_start', { year_start: 0 }],
    ['day_start', { month_start: 4, day_start: 31 }],
    ['day_start', { month_start: 2, day_start: 29 }],
    ['day_start', { year_start: 1900, month_start: 2, day_start: 29 }],
    ['hour_end', { hour_start: 12, hour_end: 11 }],
    ['hour_end', { hour_start: 11, minute_start: 31, hour_end: 11, minute_end: 30 }],
    ['hour_end', { hour_start: 12, hour_end: 12, minute_end: 0 }],
    ['hour_end', { every_year: true, hour_start: 12, hour_end: 12, minute_end: 0 }],
    ['day_end', { consecutive: true, hour_start: 12, hour_end: 12, minute_end: 0 }],
    ['day_end', { consecutive: true, every_year: true, hour_start: 12, hour_end: 9 }],
    ['year_end', { consecutive: true, year_end: 0 }],
    ['day_end', { consecutive: true, month_end: 2, day_end: 30 }],
    ['day_end', { consecutive: true, month_start: 3, month_end: 2 }],
    ['day_end', { consecutive: true, day_start: 2, day_end: 2, hour_start: 9, hour_end: 8 }],
    ['day_end', { consecutive: true, year_end: 2025 }],
    ['day_start', { every_year: true, month_start: 2, day_start: 30 }],
  ])('is refused with a fault in %s, and nothing is saved', async (field, fault) => {
    const { create, created, post, token, readAt } = shared
    const { count } = await readAt('/api/holidays')
    expect(await fieldsOf(await create({ ...whole, ...fault }))).toEqual([field])
    expect((await readAt('/api/holidays')).count).toBe(count)
    const path = await created(whole)
    const before = await readAt(path)
    expect(await fieldsOf(await post(path, { token, body: fault }))).toEqual([field])
    expect(await readAt(path)).toEqual(before)
  })

  test.each([
    ['29 February of a leap year', { year_start: 2028, month_start: 2, day_start: 29 }],
    ['29 February of every year', { every_year: true, month_start: 2, day_start: 29 }],
    ['a single minute', { hour_start: 9, hour_end: 9, minute_start: 0, minute_end: 1 }],
    ['the last minute of a day', { hour_start: 23, minute_start: 59 }],
    ['29 February of leap years, as several days', { ...leapDay, consecutive: true }],
    ['an end date that does not count', { year_end: 1, month_end: 2, day_end: 31 }],
    ['a night', { consecutive: true, day_end: 2, hour_start: 20, hour_end: 6 }],
    ['New Year', { consecutive: true, every_year: true, month_start: 12, month_end: 1 }],
    ['years that do not count', { every_year: true, year_start: 2026, year_end: 2001 }],
    ['a name of 64 characters', { name: 'x'.repeat(64) }],
  ])('may be %s', async (_, body) => {
    expect((await shared.create({ ...oneDay, ...body })).status).toBe(201)
  })
})

const leapDay = { every_year: true, month_start: 2, day_start: 29, month_end: 2, day_end: 29 }

/** The smallest and largest value of each number, in a holiday for which both are valid. */
const LIMITS = {
  year: [1, 9999],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
} as const
const long = { ...whole, consecutive: true, year_start: 1, year_end: 9999 }

test.each(
  Object.entries(LIMITS).flatMap(([unit, [least, most]]) =>
    ['start', 'end'].map((end) => [`${unit}_${end}`, least, most] as const),
  ),
)('%s is a whole number from %i to %i', async (field, least, most) => {
  const { create, created, post, readAt, token } = await holidays()
  const day = { ...long, month_start: 1, month_end: 12, hour_start: 0, hour_end: 23 }
  for (const value of [least, most]) {
    const path = await created({ ...day, [field]: value })
    expect((await readAt(path))[field]).toBe(value)
  }
  const path = await created(day)
  for (const value of [least - 1, most + 1, least + 0.5, String(least), true, {}, []]) {
    const body = { [field]: value }
    for (const response of [await create({ ...day, ...body }), await post(path, { token, body })]) {
      expect([response.status, (await fieldsOf(response))[0]]).toEqual([400, field])
    }
  }
  expect(await readAt(path)).toMatchObject(day)
})

test.each(['name', 'region', 'consecutive', 'every_year'])('%s is required', async (field) => {
  const { create } = await holidays()
  for (const missing of [undefined, null]) {
    expect(await fieldsOf(await create({ ...whole, [field]: missing }))).toEqual([field])
  }
})

test('a save or deletion on an old version is refused', async () => {
  const { get, post, token, created, readAt } = await holidays()
  const path = await created(oneDay)
  const headers = { 'if-match': (await get(path, { token })).headers.get('ETag') ?? '' }
  expect((await post(path, { token, body: { name: 'A' }, headers })).status).toBe(200)
  expect((await post(path, { token, body: { name: 'B' }, headers })).status).toBe(412)
  expect((await post(`${path}/destroy`, { token, headers })).status).toBe(412)
  expect((await readAt(path)).name).toBe('A')
})

test("another tenant's holiday is not found", async () => {
  const { db, get, post, token, created, tokenOf } = await holidays()
  const path = await created(oneDay)
  await addTenant(db, '2', { domain: 'other.example', name: 'Other' })
  const system = await tokenOf('admin')
  expect((await post('/api/tenants/switch?id=2', { token: system })).status).toBe(200)
  expect((await get(path, { token: system })).status).toBe(400)
  for (const query of [
    '',
    '?search=christmas',
    "?filter=name eq 'Christmas' or every_year eq false",
  ]) {
    const list = await get(`/api/holidays${query}`, { token: system })
    expect(await list.json()).toEqual({ count: 0, items: [] })
  }
  expect((await post(path, { token: system, body: { name: 'Mine' } })).status).toBe(400)
  expect((await post(`${path}/destroy`, { token: system })).status).toBe(400)
  expect((await get(path, { token })).status).toBe(200)
})

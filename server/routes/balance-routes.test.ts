import { expect, test } from 'vitest'
import { MAX_RECHARGES_PER_DAY } from '../../src/contract/balance.ts'
import { fieldsOf, testAppAsAdmin } from '../testing/test-app.ts'

async function account() {
  const app = await testAppAsAdmin()
  const { token } = app
  return {
    ...app,
    recharge: (balance: unknown, headers = {}) =>
      app.post('/api/tenant/balance', { token, body: { balance }, headers }),
    balance: async () => (await app.get('/api/tenant/balance', { token })).text(),
  }
}

test('is exact, where floats would not add up', async () => {
  const { recharge, balance } = await account()
  expect(await balance()).toBe('{"balance":0}')
  for (const amount of [0.1, 0.2, 0.00001]) expect((await recharge(amount)).status).toBe(200)
  expect(await balance()).toBe('{"balance":0.30001}')
  expect((await recharge(-1)).status).toBe(200)
  expect(await balance()).toBe('{"balance":-0.69999}')
})

test.each([0, -0, 0.000001, 1.000001, 1_000_000_001, -1_000_000_001, 1e300, '1', null, true])(
  'a recharge of %j is refused and leaves the account alone',
  async (amount) => {
    const { recharge, balance, db } = await account()
    const response = await recharge(amount)
    expect(response.status).toBe(400)
    expect(new Set(await fieldsOf(response))).toEqual(new Set(['balance']))
    expect(await balance()).toBe('{"balance":0}')
    expect(await db.selectFrom('recharges').selectAll().execute()).toEqual([])
  },
)

test.each([0.00001, -0.00001, 1_000_000_000, -1_000_000_000, 0.1, 123_456_789.12345])(
  'a recharge of %d is taken and shown exactly',
  async (amount) => {
    const { recharge, balance } = await account()
    const response = await recharge(amount)
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(JSON.parse(await balance())).toEqual({ balance: amount })
  },
)

test('the largest recharge is taken, until the account would no longer be exact', async () => {
  const { recharge, balance } = await account()
  for (let i = 1; i < 10; i++) await recharge(1_000_000_000)
  expect((await recharge(999_999_999.99999)).status).toBe(200)
  expect(await balance()).toBe('{"balance":9999999999.99999}')
  const response = await recharge(0.00001)
  expect(response.status).toBe(400)
  expect(await fieldsOf(response)).toEqual(['balance'])
  expect(await balance()).toBe('{"balance":9999999999.99999}')
})

test('each recharge is in the ledger, with who and when; those at once are all there', async () => {
  const { recharge, balance, db, clock } = await account()
  await Promise.all([recharge(1), recharge(2), recharge(-0.5)])
  const rows = await db.selectFrom('recharges').selectAll().orderBy('units').execute()
  const { id } = await db
    .selectFrom('users')
    .select('id')
    .where('username', '=', 'tenantadmin')
    .executeTakeFirstOrThrow()
  expect(rows.map(({ units, at, user_id }) => ({ units, at, user_id }))).toEqual(
    [-50_000, 100_000, 200_000].map((units) => ({ units, at: clock.now, user_id: id })),
  )
  expect(await balance()).toBe('{"balance":2.5}')
})

test('recharges are limited for each tenant and day, and the ledger stays right', async () => {
  const { post, balance, db, read, clock, tokenOf } = await account()
  const { id: tenant_id } = await read()
  const recharge = async (amount: number) =>
    post('/api/tenant/balance', {
      token: await tokenOf('tenantadmin'),
      body: { balance: amount },
    })
  const start = clock.now
  await recharge(1)
  clock.now += 60_000
  await recharge(1)
  const [first] = await db.selectFrom('recharges').selectAll().where('version', '=', 2).execute()
  if (!first) throw new Error('The second recharge is not in the ledger')
  const others = Array.from({ length: MAX_RECHARGES_PER_DAY - 2 }, (_, i) => ({
    ...first,
    id: `past${i}`,
    version: i + 3,
    balance_units: (i + 3) * 100_000,
  }))
  for (let i = 0; i < others.length; i += 100) {
    await db
      .insertInto('recharges')
      .values(others.slice(i, i + 100))
      .execute()
  }
  const total = {
    balance_version: MAX_RECHARGES_PER_DAY,
    balance_units: MAX_RECHARGES_PER_DAY * 100_000,
  }
  await db.updateTable('tenants').set(total).where('id', '=', tenant_id).execute()

  const refused = await recharge(1)
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, `${86_400 - 60}`])
  expect(await refused.text()).toContain('At most 1000 recharges in 24 hours')
  expect(JSON.parse(await balance())).toEqual({ balance: MAX_RECHARGES_PER_DAY })
  // The first one leaves the day, which makes room for one more.
  clock.now = start + 86_400_000
  expect((await recharge(1)).status).toBe(200)
  expect((await recharge(1)).headers.get('Retry-After')).toBe('60')
  const ledger = await db.selectFrom('recharges').selectAll().execute()
  expect(ledger).toHaveLength(MAX_RECHARGES_PER_DAY + 1)
  const { balance_units } = await db
    .selectFrom('tenants')
    .select('balance_units')
    .executeTakeFirstOrThrow()
  expect(ledger.reduce((sum, { units }) => sum + units, 0)).toBe(balance_units)
})

test('recharges made while the clock was ahead don’t count once it is right', async () => {
  const { recharge, db, read, clock } = await account()
  const { id } = await read()
  const start = clock.now
  clock.now += 365 * 86_400_000
  await recharge(1)
  clock.now = start
  const full = { balance_version: MAX_RECHARGES_PER_DAY }
  await db.updateTable('tenants').set(full).where('id', '=', id).execute()
  expect((await recharge(1)).status).toBe(200)
})

test('a recharge on an old version is refused, so a repeated one counts once', async () => {
  const { recharge, balance, get, token } = await account()
  const tag = (await get('/api/tenant/balance', { token })).headers.get('ETag')
  expect((await recharge(5, { 'if-match': tag })).status).toBe(200)
  expect((await recharge(5, { 'if-match': tag })).status).toBe(412)
  expect(await balance()).toBe('{"balance":5}')
})

test('past recharges are listed, newest first, with the balance after each', async () => {
  const { recharge, get, token, clock } = await account()
  const list = async (query = '') => get(`/api/tenant/balance/recharges${query}`, { token })
  expect(await (await list()).json()).toEqual({ count: 0, items: [] })
  for (const amount of [10, 0.00001, -2.5]) {
    await recharge(amount)
    clock.now += 1000
  }
  const by = 'tenantadmin'
  const id = expect.any(String)
  expect(await (await list()).json()).toEqual({
    count: 3,
    items: [
      { id, amount: -2.5, balance: 7.50001, at: '2026-01-01T00:00:02.000Z', by },
      { id, amount: 0.00001, balance: 10.00001, at: '2026-01-01T00:00:01.000Z', by },
      { id, amount: 10, balance: 10, at: '2026-01-01T00:00:00.000Z', by },
    ],
  })
  const page = await (await list('?skip=1&top=1')).json()
  expect([page.count, page.items.map(({ amount }: { amount: number }) => amount)]).toEqual([
    3,
    [0.00001],
  ])
  for (const query of ['?top=101', '?$top=101', '?$filter=x', '?skip=-1', '?skip=x']) {
    expect((await list(query)).status, query).toBe(400)
  }
})

test('calls are paid from the balance of the tenant', async () => {
  const { get, token } = await account()
  const response = await get('/api/tenant/billing', { token })
  expect(await response.json()).toEqual({ enabled: true, account: 'TENANT', type: 'ONLINE' })
})

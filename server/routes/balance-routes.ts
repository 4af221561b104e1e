import { Hono } from 'hono'
import { type Balance, type Billing, type Recharges, recharge } from '../../src/contract/balance.ts'
import { pageQuery } from '../../src/contract/collection.ts'
import { fromUnits, toUnits } from '../../src/domain/money/money.ts'
import type { SignedIn } from '../auth/allow.ts'
import { check, readBody } from '../http/body.ts'
import { answerDigested, etagOf, expectVersion } from '../http/etags.ts'
import { readRange } from '../odata/select-page.ts'
import { addRecharge, getBalance, listRecharges } from '../store/balance-store.ts'
import type { Database } from '../store/database.ts'
import { currentTenantId, getTenant } from '../store/tenant-store.ts'

/** /tenant/balance: the tenant's account. `now` gives milliseconds. */
export function balanceRoutes(db: Database, now: () => number) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const tenantId = await currentTenantId(db, c.var.session)
      const { units, version } = await getBalance(db, tenantId)
      c.header('ETag', etagOf(tenantId, version))
      return c.json({ balance: fromUnits(units) } satisfies Balance)
    })

    .get('/recharges', async (c) => {
      const { skip, top } = readRange(check(pageQuery, c.req.query()))
      const tenantId = await currentTenantId(db, c.var.session)
      const { count, rows } = await listRecharges(db, tenantId, skip, top)
      const items = rows.map(({ id, units, balance_units, at, username }) => ({
        id,
        amount: fromUnits(units),
        balance: fromUnits(balance_units),
        at: new Date(at).toISOString(),
        by: username ?? '',
      }))
      return c.json({ count, items } satisfies Recharges)
    })

    .post('/', async (c) => {
      const { balance } = await readBody(c, recharge)
      const { session } = c.var
      const tenant_id = await currentTenantId(db, session)
      const row = {
        tenant_id,
        user_id: session.user_id,
        units: toUnits(balance),
        at: now(),
      }
      await addRecharge(db, row, (version) => expectVersion(c, tenant_id, version))
      return c.body(null, 200)
    })
}

/** /tenant/billing: this server knows one account for all of a tenant, which is paid beforehand. */
export function billingRoutes(db: Database) {
  return new Hono<SignedIn>().get('/', async (c) => {
    const { tenant } = await getTenant(db, await currentTenantId(db, c.var.session))
    const enabled = tenant.enable_billing === true
    return answerDigested(c, { enabled, account: 'TENANT', type: 'ONLINE' } satisfies Billing)
  })
}

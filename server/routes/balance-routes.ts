import {
  balance,
  billing,
  MAX_RECHARGES_PER_DAY,
  recharge,
  recharges,
} from '../../src/contract/balance.ts'
import { pageQuery } from '../../src/contract/collection.ts'
import { fromUnits, toUnits } from '../../src/domain/money/money.ts'
import { currentTenantId } from '../auth/current-tenant.ts'
import { apiError } from '../http/api-errors.ts'
import { answerDigested, etagOf, expectVersion, ifMatch } from '../http/etags.ts'
import { readRange } from '../http/read-page.ts'
import { addRecharge, getBalance, listRecharges, secondsToWait } from '../store/balance-store.ts'
import type { Database } from '../store/database.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { getTenant } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

const tooMany = (seconds: number) =>
  apiError(429, 'UNKNOWN', `At most ${MAX_RECHARGES_PER_DAY} recharges in 24 hours`, {
    'Retry-After': String(seconds),
  })

/** /tenant/balance: the tenant's balance and its recharges. */
export const balanceEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tenant/billing',
    summary: 'What calls are paid from: here always the tenant’s balance',
    who: 'tenant',
    status: 200,
    answer: billing,
    example: { enabled: true, account: 'TENANT', type: 'ONLINE' },
    handler: async ({ c, db, session }) => {
      const { tenant } = await getTenant(db, await currentTenantId(db, session))
      const enabled = tenant.enable_billing === true
      return answerDigested(c, { enabled, account: 'TENANT', type: 'ONLINE' })
    },
  }),

  endpoint({
    method: 'GET',
    path: '/tenant/balance',
    summary: "The balance, in the tenant's currency",
    who: 'tenant',
    status: 200,
    answer: balance,
    example: { balance: 120.5 },
    handler: async ({ c, db, session }) => {
      const tenantId = await currentTenantId(db, session)
      const { units, version } = await getBalance(db, tenantId)
      c.header('ETag', etagOf(tenantId, version))
      return { balance: fromUnits(units) }
    },
  }),

  endpoint({
    method: 'POST',
    path: '/tenant/balance',
    summary: 'Recharge the account; a negative amount is deducted',
    who: 'tenant',
    headers: ifMatch,
    body: recharge,
    status: 200,
    handler: async ({ c, db, now, session, actor, body }) => {
      const { balance: amount } = await body()
      const tenant_id = await currentTenantId(db, session)
      const row = { tenant_id, user_id: session.user_id, units: toUnits(amount) }
      const expect = async (version: number, db: Database) => {
        expectVersion(c, tenant_id, version)
        const seconds = await secondsToWait(db, tenant_id, version, now())
        if (seconds > 0) throw tooMany(seconds)
      }
      await addRecharge(db, row, expect, actor())
    },
  }),

  endpoint({
    method: 'GET',
    path: '/tenant/balance/recharges',
    summary: 'A page of past recharges, newest first',
    who: 'tenant',
    query: pageQuery,
    status: 200,
    answer: recharges,
    handler: async ({ c, db, session }) => {
      const { skip, top } = readRange(c)
      const tenantId = await currentTenantId(db, session)
      const { count, rows } = await readCollection(db, tenantId, (reading) =>
        listRecharges(reading, tenantId, skip, top),
      )
      const items = rows.map(({ id, units, balance_units, at, username }) => ({
        id,
        amount: fromUnits(units),
        balance: fromUnits(balance_units),
        at: new Date(at).toISOString(),
        by: username ?? '',
      }))
      return { count, items }
    },
  }),
]

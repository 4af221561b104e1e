import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { AUDIT_OBJECT_NAMES } from '../../src/contract/audit-logs.ts'
import { MAX_RECHARGES_PER_DAY } from '../../src/contract/balance.ts'
import { fromUnits } from '../../src/domain/money/money.ts'
import { invalid } from '../rules/invalid-input.ts'
import { type Actor, addEntry } from './audit/add-entry.ts'
import { type Database, inTransaction, type Tables } from './database.ts'
import { retryOnConflict } from './lock.ts'

/** The largest balance, because JSON numbers with more than 15 digits aren't exact. */
const MAX_UNITS = 10 ** 15 - 1

/**
 * The tenant's balance in hundred-thousandths of its currency. Its version is the number of
 * recharges.
 */
export async function getBalance(db: Database, tenantId: string) {
  return db
    .selectFrom('tenants')
    .select(['balance_units as units', 'balance_version as version'])
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow()
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Adds a recharge to the balance and to the ledger, or to neither. `expect` may reject the version
 * by throwing. Throws InvalidInput if the balance would have more than 15 digits.
 */
export async function addRecharge(
  db: Database,
  recharge: Pick<Insertable<Tables['recharges']>, 'tenant_id' | 'user_id' | 'units'>,
  expect: (version: number, db: Database) => unknown,
  actor: Actor,
): Promise<void> {
  await retryOnConflict(db, `balance ${recharge.tenant_id}`, async (db) => {
    const { units, version } = await getBalance(db, recharge.tenant_id)
    await expect(version, db)
    const balance_units = units + recharge.units
    if (Math.abs(balance_units) > MAX_UNITS) {
      throw invalid('The balance would exceed ten digits', 'balance')
    }
    return inTransaction(db, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('tenants')
        .set({ balance_units, balance_version: version + 1 })
        .where('id', '=', recharge.tenant_id)
        .where('balance_version', '=', version)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await trx
        .insertInto('recharges')
        .values({
          ...recharge,
          id: randomUUID(),
          at: actor.at,
          version: version + 1,
          balance_units,
        })
        .execute()
      await addEntry(trx, actor, {
        tenant_id: recharge.tenant_id,
        action: 'RECHARGE',
        object_type: 'BILLING',
        object_name: AUDIT_OBJECT_NAMES.balance,
        old_state: JSON.stringify({ balance: fromUnits(units) }),
        new_state: JSON.stringify({
          balance: fromUnits(balance_units),
          amount: fromUnits(recharge.units),
        }),
      })
      return true
    })
  })
}

/**
 * How many seconds a tenant has to wait for its next recharge, after too many in 24 hours, or 0.
 * Versions are consecutive, so this reads only the oldest recharge that counts. One in the
 * future was made while the clock was wrong, and doesn't count.
 */
export async function secondsToWait(db: Database, tenantId: string, version: number, now: number) {
  const oldest = await db
    .selectFrom('recharges')
    .select('at')
    .where('tenant_id', '=', tenantId)
    .where('version', '=', version + 1 - MAX_RECHARGES_PER_DAY)
    .executeTakeFirst()
  if (!oldest || oldest.at > now) return 0
  return Math.max(0, Math.ceil((oldest.at + DAY_MS - now) / 1000))
}

/** A page of a tenant's recharges, newest first. */
export async function listRecharges(db: Database, tenantId: string, skip: number, top: number) {
  const { version } = await getBalance(db, tenantId)
  const rows = await db
    .selectFrom('recharges')
    .leftJoin('users', 'users.id', 'recharges.user_id')
    .select(['recharges.id', 'units', 'balance_units', 'at', 'username'])
    .where('recharges.tenant_id', '=', tenantId)
    .orderBy('version', 'desc')
    .limit(top)
    .offset(skip)
    .execute()
  return { count: version, rows }
}

import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'
import { rule } from './values/rule.ts'

/** The most that one recharge may add or deduct, in the tenant's currency. */
const MAX_RECHARGE = 1_000_000_000

/** The most recharges of a tenant in 24 hours, because they are never deleted. */
export const MAX_RECHARGES_PER_DAY = 1000

/**
 * POST /tenant/balance: adds an amount to the balance, or deducts a negative one. At most five
 * decimal places.
 */
export const recharge = z.object({
  balance: z.number().check(
    z.gte(-MAX_RECHARGE),
    z.lte(MAX_RECHARGE),
    rule('not_zero', 'Must not be zero', (amount) => amount !== 0),
    rule('five_decimals', 'Must have at most five decimal places', hasFiveDecimals),
  ),
})

/** GET /tenant/balance. */
export const balance = z.object({ balance: z.number() })

/**
 * GET /tenant/billing: how calls are paid for. With `account` USER each user has an account of
 * their own, and with `type` OFFLINE the bill comes later. In both cases calls are not paid from
 * the tenant's balance.
 */
export const billing = z.object({ enabled: z.boolean(), account: z.string(), type: z.string() })
export type Billing = z.infer<typeof billing>

/**
 * A past recharge: the amount added, the balance after it, and the name of the user who made it.
 */
const pastRecharge = z.object({
  id: z.string(),
  amount: z.number(),
  balance: z.number(),
  at: z.iso.datetime(),
  by: z.string(),
})

/**
 * GET /tenant/balance/recharges, newest first. Only this project's own server has it, it is not in
 * the documented API.
 */
export const recharges = collectionOf(pastRecharge)

function hasFiveDecimals(amount: number): boolean {
  // Numbers of this size print as they were sent; smaller ones print with an exponent.
  return /^-?\d+(?:\.\d{1,5})?$/.test(String(amount)) || /^-?[1-9]e-5$/.test(amount.toExponential())
}

import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'
import { rule } from './values/rule.ts'

/** The most that one recharge may add or take off, in the tenant's currency. */
const MAX_RECHARGE = 1_000_000_000

/**
 * POST /tenant/balance: adds to the account, or takes off what is negative. Five decimal places at
 * most.
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
 * GET /tenant/billing: what calls are paid from. With `account` USER each user has an account of
 * their own, with `type` OFFLINE the bill comes afterwards: the tenant's balance is not what calls
 * are paid from then.
 */
export const billing = z.object({ enabled: z.boolean(), account: z.string(), type: z.string() })
export type Billing = z.infer<typeof billing>

/**
 * One recharge of the ledger: what it added, the balance after it, and the name of the user
 * who made it.
 */
const pastRecharge = z.object({
  id: z.string(),
  amount: z.number(),
  balance: z.number(),
  at: z.iso.datetime(),
  by: z.string(),
})

/**
 * GET /tenant/balance/recharges, newest first. The project's own server has it, the documented API
 * does not.
 */
export const recharges = collectionOf(pastRecharge)

function hasFiveDecimals(amount: number): boolean {
  // The shortest text of a number this size is what was sent; smaller ones are written with an
  // exponent.
  return /^-?\d+(?:\.\d{1,5})?$/.test(String(amount)) || /^-?[1-9]e-5$/.test(amount.toExponential())
}

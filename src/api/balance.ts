import { queryOptions } from '@tanstack/react-query'
import { readTolerantly } from '../contract/tolerant.ts'
import { parseExactly } from '../domain/exact-json.ts'
import { readUnits, writeUnits } from '../domain/money.ts'
import { getParsed, post } from './client.ts'
import { ApiFailure } from './failure.ts'

/** The account in hundred-thousandths of the tenant's currency, and the ETag of this state, '' where the server has none. */
export interface BalanceAnswer {
  units: bigint
  tag: string
}

/** A recharge of the past. Amounts are in hundred-thousandths, `at` is an instant of RFC 3339, `by` may be ''. */
export interface PastRecharge {
  id: string
  amount: bigint
  balance: bigint
  at: string
  by: string
}

/** How many past recharges are read at once. */
export const LEDGER_PAGE = 20

/** GET /tenant/balance; null where the server does not offer it. */
export const balanceQuery = queryOptions<BalanceAnswer | null>({
  queryKey: ['balance'],
  queryFn: ({ signal }) =>
    orNull(async () => {
      const { body, tag } = await getParsed('/tenant/balance', parseExactly, { signal })
      return { units: unitsIn(readTolerantly({ balance: '' }, body).values.balance), tag }
    }),
})

/** GET /tenant/balance/recharges: a page of them, from the one at `skip` on, newest first; null where the server does not offer it. */
export const rechargesQuery = (skip: number) =>
  queryOptions<{ count: number; items: PastRecharge[] } | null>({
    queryKey: ['balance', 'recharges', skip],
    queryFn: ({ signal }) =>
      orNull(async () => {
        const path = `/tenant/balance/recharges?skip=${skip}&top=${LEDGER_PAGE}`
        const { body } = await getParsed(path, parseExactly, { signal })
        const row = { id: '', amount: '', balance: '', at: '', by: '' }
        const { count, items } = readTolerantly({ count: 0, items: [] as (typeof row)[] }, body, {
          items: row,
        }).values
        return {
          count,
          items: items.map((item) => ({
            ...item,
            amount: unitsIn(item.amount),
            balance: unitsIn(item.balance),
          })),
        }
      }),
  })

/** POST /tenant/balance: adds to the account, once, if it is still in the state `tag`. */
export const recharge = (units: bigint, tag: string): Promise<unknown> =>
  post('/tenant/balance', { content: `{"balance":${writeUnits(units)}}`, ifMatch: tag })

function unitsIn(decimal: string): bigint {
  const units = readUnits(decimal)
  if (units === null) throw new ApiFailure('broken', 200)
  return units
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'missing') return null
    throw error
  }
}

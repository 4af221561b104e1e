import { queryOptions } from '@tanstack/react-query'
import type { Billing } from '../../contract/balance.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { readUnits, writeUnits } from '../../domain/money/money.ts'
import { parseExactly } from '../../domain/revision/exact-json.ts'
import { get, getParsed, post } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { readCollection } from '../http/read-collection.ts'

/**
 * The account in hundred-thousandths of the tenant's currency, and the ETag of this state, '' where
 * the server has none.
 */
export interface BalanceAnswer {
  units: bigint
  tag: string
}

/**
 * A recharge of the past. Amounts are in hundred-thousandths, null where what was sent is none;
 * `at` is an instant of RFC 3339, `by` may be ''.
 */
export interface PastRecharge {
  id: string
  amount: bigint | null
  balance: bigint | null
  at: string
  by: string
}

/** How many past recharges are read at once. */
export const LEDGER_PAGE = 20

/** GET /tenant/balance; null where the server does not offer it, or sends none. */
export const balanceQuery = queryOptions<BalanceAnswer | null>({
  queryKey: ['balance'],
  queryFn: async ({ signal }) => {
    const answer = await getParsed('/tenant/balance', parseExactly, { signal }).catch(orMissing)
    const { balance } = parseLenient({ balance: '' }, answer?.body).values
    if (!answer || balance === '') return null
    const units = readUnits(balance)
    if (units === null) throw new ApiFailure('unreadable', 200)
    return { units, tag: answer.tag }
  },
})

const orMissing = (error: unknown) => {
  if (error instanceof ApiFailure && error.kind === 'unsupported') return null
  throw error
}

/**
 * GET /tenant/balance/recharges: a page of them, from the one at `skip` on, newest first. Only this
 * project's own server has this call: a PBX may answer anything, so nothing else may depend on it.
 */
export const rechargesQuery = (skip: number) =>
  queryOptions<{ count: number; items: PastRecharge[] }>({
    queryKey: ['balance', 'recharges', skip],
    queryFn: async ({ signal }) => {
      const path = `/tenant/balance/recharges?skip=${skip}&top=${LEDGER_PAGE}`
      const { body } = await getParsed(path, parseExactly, { signal })
      if (!isPlain(body)) throw new ApiFailure('unreadable', 200)
      const row = { id: '', amount: '', balance: '', at: '', by: '' }
      const { count, items } = readCollection(body, row, skip)
      return {
        count,
        items: items.map((item) => ({
          ...item,
          amount: readUnits(item.amount),
          balance: readUnits(item.balance),
        })),
      }
    },
  })

/** POST /tenant/balance: adds to the account, once, if it is still in the state `tag`. */
export const recharge = (units: bigint, tag: string): Promise<unknown> =>
  post('/tenant/balance', { content: `{"balance":${writeUnits(units)}}`, ifMatch: tag })

/** GET /tenant/billing: what calls are paid from; null where the PBX does not say. */
export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: ({ signal }) =>
    get('/tenant/billing', { signal }).then(
      (answer) => parseLenient<Billing>({ enabled: false, account: '', type: '' }, answer).values,
      () => null,
    ),
})

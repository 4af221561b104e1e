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
 * The balance in hundred-thousandths of the tenant's currency, and the ETag of this state, '' if
 * the server has none.
 */
export interface BalanceAnswer {
  units: bigint
  tag: string
}

/**
 * A past recharge. Amounts are in hundred-thousandths, null if the server sent no valid one; `at`
 * is an instant in RFC 3339, `by` may be ''.
 */
export interface PastRecharge {
  id: string
  amount: bigint | null
  balance: bigint | null
  at: string
  by: string
}

/** How far back past recharges are read, in days; null for all. */
export type LedgerDays = 30 | 90 | 365 | null

/** The period that the page shows at first. */
export const LEDGER_DAYS = 365 satisfies LedgerDays

const PAGE = 100
/** The most pages of a long ledger to read. */
const MAX_PAGES = 20
const DAY_MS = 24 * 60 * 60_000

/** GET /tenant/balance; null if the server doesn't support it, or sends no balance. */
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
 * GET /tenant/balance/recharges: those of the last `days` days, newest first, 2,000 at most. Only
 * this project's own server has this request. A PBX may answer anything, so nothing else may depend
 * on it.
 */
export const rechargesQuery = (days: LedgerDays) =>
  queryOptions<PastRecharge[]>({
    queryKey: ['balance', 'recharges', days],
    queryFn: async ({ signal }) => {
      const since = days === null ? Number.NEGATIVE_INFINITY : Date.now() - days * DAY_MS
      const read: PastRecharge[] = []
      for (let page = 0; page < MAX_PAGES; page++) {
        const { count, items } = await readRecharges(page * PAGE, signal)
        read.push(...items)
        const isOlder = items.some(({ at }) => Date.parse(at) < since)
        if (isOlder || items.length === 0 || read.length >= count) break
      }
      // A recharge with an unreadable time is shown for every period.
      return read.filter(({ at }) => !(Date.parse(at) < since))
    },
  })

async function readRecharges(skip: number, signal: AbortSignal) {
  const path = `/tenant/balance/recharges?skip=${skip}&top=${PAGE}`
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
}

/** POST /tenant/balance: adds to the balance, if it is still in the state `tag`. */
export const recharge = (units: bigint, tag: string): Promise<unknown> =>
  post('/tenant/balance', { content: `{"balance":${writeUnits(units)}}`, ifMatch: tag })

/** GET /tenant/billing: how calls are paid for; null if the PBX doesn't say. */
export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: ({ signal }) =>
    get('/tenant/billing', { signal }).then(
      (answer) => parseLenient<Billing>({ enabled: false, account: '', type: '' }, answer).values,
      () => null,
    ),
})

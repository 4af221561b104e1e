import type { QueryClient } from '@tanstack/react-query'
import { ApiFailure, type FailureKind } from '../../api/http/failure/failure.ts'
import { balanceQuery, LEDGER_DAYS, rechargesQuery } from '../../api/resources/balance-queries.ts'
import type { AccountState } from '../../domain/money/recharge-fate.ts'

/** The account as it was read for one recharge. `tag` is its ETag. */
export interface Account extends AccountState {
  tag: string
}

/** How a server answers that takes recharges but does not show the balance. */
const HIDDEN: readonly FailureKind[] = ['rejected', 'forbidden', 'unreadable']

/**
 * Reads the account as it is now, as far as the server shows it: neither the balance nor the past
 * recharges are needed for a recharge. Throws ApiFailure where the server cannot be asked at
 * present.
 */
export async function readAccount(queries: QueryClient): Promise<Account> {
  const uncached = { staleTime: 0, retry: false } as const
  const recharges = rechargesQuery(LEDGER_DAYS)
  // Past recharges that were never read are not waited for: hardly any PBX lists them.
  const isListed = queries.getQueryData(recharges.queryKey) !== undefined
  const [balance, ledger] = await Promise.all([
    queries.fetchQuery({ ...balanceQuery, ...uncached }).catch((error: unknown) => {
      if (error instanceof ApiFailure && HIDDEN.includes(error.kind)) return null
      throw error
    }),
    isListed && queries.fetchQuery({ ...recharges, ...uncached }).catch(() => null),
  ])
  return {
    units: balance?.units ?? null,
    tag: balance?.tag ?? '',
    recharges: ledger || null,
  }
}

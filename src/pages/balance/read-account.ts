import type { QueryClient } from '@tanstack/react-query'
import { ApiFailure, type FailureKind } from '../../api/http/failure/failure.ts'
import { balanceQuery, LEDGER_DAYS, rechargesQuery } from '../../api/resources/balance-queries.ts'
import type { AccountState } from '../../domain/money/recharge-fate.ts'

/** The account as read before a recharge. `tag` is its ETag. */
export interface Account extends AccountState {
  tag: string
}

/** Failures of a server that accepts recharges but doesn't show the balance. */
const HIDDEN: readonly FailureKind[] = ['rejected', 'forbidden', 'unreadable']

/**
 * Reads the current account. The balance and the past recharges are left out if the server doesn't
 * show them, as a recharge needs neither. Throws ApiFailure if the server can't be reached now.
 */
export async function readAccount(queries: QueryClient): Promise<Account> {
  const uncached = { staleTime: 0, retry: false } as const
  const recharges = rechargesQuery(LEDGER_DAYS)
  // Only read past recharges if they were read before: hardly any PBX lists them.
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

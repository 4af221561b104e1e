/**
 * What is known about the account: its balance in hundred-thousandths, and its past recharges,
 * newest first. Null if the server doesn't say.
 */
export interface AccountState {
  units: bigint | null
  recharges: { id: string; amount: bigint | null }[] | null
}

/**
 * Whether a recharge was carried out that got no answer, judged by the account before it and now.
 * The recharges tell, if the server lists them. Otherwise the balance does, unless it was also used
 * for calls since.
 */
export function rechargeFate(
  before: AccountState,
  amount: bigint,
  now: AccountState,
): 'through' | 'not_through' | 'unclear' {
  if (before.recharges && now.recharges) {
    const known = new Set(before.recharges.map(({ id }) => id))
    const added = now.recharges.filter(({ id }) => !known.has(id))
    return added.some((recharge) => recharge.amount === amount) ? 'through' : 'not_through'
  }
  if (before.units === null || now.units === null) return 'unclear'
  if (now.units === before.units) return 'not_through'
  return now.units - before.units === amount ? 'through' : 'unclear'
}

/**
 * What is known of the account: hundred-thousandths, and its past recharges, newest first. null for
 * what the server does not tell.
 */
export interface AccountState {
  units: bigint | null
  recharges: { id: string; amount: bigint | null }[] | null
}

/**
 * What became of a recharge whose answer got lost, from the account before it and now. The
 * recharges tell it where the server lists them; else the balance does, unless calls were paid from
 * it meanwhile.
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

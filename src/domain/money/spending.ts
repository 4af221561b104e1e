/** A past recharge as far as it could be read; newest first in a list. */
export interface LedgerRow {
  amount: bigint | null
  /** The balance of the account after it. */
  balance: bigint | null
  /** RFC 3339. */
  at: string
}

/** The balance of an account at an instant, in milliseconds. */
export interface BalancePoint {
  at: number
  units: bigint
}

const DAY_MS = 24 * 60 * 60_000
/** A rate over fewer days says little about the days to come. */
const LEAST_DAYS = 7

/**
 * The balance over time, oldest first: before and after each recharge, and now. Between two
 * recharges it falls by what was spent.
 */
export function balanceLine(
  rows: readonly LedgerRow[],
  balance: bigint,
  now: number,
): BalancePoint[] {
  const known = rows.toReversed().flatMap((row): BalancePoint[] => {
    const at = Date.parse(row.at)
    if (row.amount === null || row.balance === null || Number.isNaN(at)) return []
    return [
      { at, units: row.balance - row.amount },
      { at, units: row.balance },
    ]
  })
  return known.length > 0 ? [...known, { at: now, units: balance }] : []
}

/**
 * How much is spent a day, deductions included, and for how many whole days the balance will last
 * at this rate. Null if unknown: nothing was spent, or there are too few days of records.
 */
export function paceOf(line: readonly BalancePoint[]): { perDay: bigint; daysLeft: number } | null {
  const [first] = line
  const last = line.at(-1)
  if (!first || !last) return null
  const days = (last.at - first.at) / DAY_MS
  const spent = line.reduce((sum, point, index) => {
    const drop = (line[index - 1]?.units ?? point.units) - point.units
    return drop > 0n ? sum + drop : sum
  }, 0n)
  if (days < LEAST_DAYS || spent === 0n) return null
  const perDay = spent / BigInt(Math.ceil(days))
  if (perDay === 0n) return null
  return { perDay, daysLeft: last.units > 0n ? Number(last.units / perDay) : 0 }
}

const HUNDREDTH = 1000n

/** An estimated amount to the nearest hundredth of the currency; less than that stays as it is. */
export const roundedEstimate = (units: bigint): bigint =>
  units < HUNDREDTH ? units : ((units + HUNDREDTH / 2n) / HUNDREDTH) * HUNDREDTH

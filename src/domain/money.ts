const PLACES = 5
const ONE = 10 ** PLACES

/**
 * An amount of money in hundred-thousandths, exactly: by its digits, for multiplying would round. The amount has at most five
 * decimal places and ten digits before them.
 */
export function toUnits(amount: number): number {
  const [whole = '', decimals = ''] = Math.abs(amount).toFixed(PLACES).split('.')
  return Math.sign(amount) * Number(whole + decimals)
}

/** The amount of so many hundred-thousandths; the nearest number to it, which prints as just its digits. */
export function fromUnits(units: number): number {
  return units / ONE
}

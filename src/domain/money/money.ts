const PLACES = 5
const ONE = 10 ** PLACES

/**
 * An amount of money in hundred-thousandths, exactly: by its digits, for multiplying would round.
 * The amount has at most five decimal places and ten digits before them.
 */
export function toUnits(amount: number): number {
  const [whole = '', decimals = ''] = Math.abs(amount).toFixed(PLACES).split('.')
  return Math.sign(amount) * Number(whole + decimals)
}

/**
 * The amount of so many hundred-thousandths; the nearest number to it, which prints as just its
 * digits.
 */
export function fromUnits(units: number): number {
  return units / ONE
}

/** More zeros than any amount has; a longer exponent is no amount. */
const MOST_ZEROS = 40

/** More digits than any amount has: reading them takes time that grows with their square. */
const MOST_DIGITS = 1000

/**
 * The hundred-thousandths of a decimal number as JSON writes it ("-12.5", "1E-05"), by its digits
 * alone. What stands behind the fifth place is rounded, half away from zero. null for what is no
 * such number.
 */
export function readUnits(decimal: string): bigint | null {
  if (decimal.length > MOST_DIGITS) return null
  const [, sign, whole = '', places = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? []
  const shift = Number(exponent) - places.length + PLACES
  if (sign === undefined || Math.abs(shift) > MOST_ZEROS + places.length) return null
  const digits = BigInt(whole + places)
  const divisor = 10n ** BigInt(Math.max(0, -shift))
  const units = (digits * 10n ** BigInt(Math.max(0, shift)) * 2n + divisor) / (divisor * 2n)
  return sign === '' ? units : -units
}

/**
 * The decimal number of so many hundred-thousandths, with two places at least: "-12.50", "0.00001".
 */
export function writeUnits(units: bigint): `${number}` {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, '0')
  const places = digits.slice(-PLACES).replace(/0{1,3}$/, '')
  // It reads as a number, which the compiler cannot tell.
  return `${sign}${digits.slice(0, -PLACES)}.${places}` as `${number}`
}

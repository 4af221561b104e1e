const PLACES = 5
const ONE = 10 ** PLACES

/**
 * An amount of money in hundred-thousandths. Exact, because it uses the digits: multiplying would
 * round. The amount has at most five decimal places and ten digits before them.
 */
export function toUnits(amount: number): number {
  const [whole = '', decimals = ''] = Math.abs(amount).toFixed(PLACES).split('.')
  return Math.sign(amount) * Number(whole + decimals)
}

/**
 * The amount for a number of hundred-thousandths: the nearest number, which prints with exactly the
 * same digits.
 */
export function fromUnits(units: number): number {
  return units / ONE
}

/** More zeros than any amount has; a larger exponent is no amount. */
const MOST_ZEROS = 40

/** More digits than any amount has. The time to read them grows with their square. */
const MOST_DIGITS = 1000

/**
 * The hundred-thousandths of a decimal number as in JSON ("-12.5", "1E-05"), read from its digits.
 * Rounded at the fifth place, half away from zero. Null if it is no such number.
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

/** How many decimal places it takes to write all of these hundred-thousandths exactly. */
export function placesOf(amounts: readonly bigint[]): number {
  const needed = amounts.map((units) => {
    const digits = units.toString().padStart(PLACES, '0')
    const zeros = digits.length - digits.replace(/0+$/, '').length
    return PLACES - zeros
  })
  return Math.max(0, ...needed)
}

/** The decimal number for hundred-thousandths, with at least two places: "-12.50", "0.00001". */
export function writeUnits(units: bigint): `${number}` {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, '0')
  const places = digits.slice(-PLACES).replace(/0{1,3}$/, '')
  // The text is always a number, but the compiler can't know that.
  return `${sign}${digits.slice(0, -PLACES)}.${places}` as `${number}`
}

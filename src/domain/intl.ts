/** How many results are kept. Without a limit, the names of all zones would fill the memory. */
const MOST = 50

/**
 * Makes something only once for the same arguments. Intl objects take far longer to make than to
 * use.
 */
export function kept<Of extends unknown[], Made>(make: (...of: Of) => Made): (...of: Of) => Made {
  const made = new Map<string, Made>()
  return (...of) => {
    const key = JSON.stringify(of)
    const known = made.get(key)
    if (known) return known
    if (made.size >= MOST) made.clear()
    const one = make(...of)
    made.set(key, one)
    return one
  }
}

/**
 * Dates and times as a locale writes them. On a clock of 24 hours, hours have two digits: browsers
 * write "Sun 00:11", but "29 November at 0:11". Throws a RangeError for an unknown zone.
 */
export const dateTimeFormat = kept((locale: string, options?: Intl.DateTimeFormatOptions) => {
  const isPadded = options?.hour === 'numeric' && locale.includes('-hc-h23')
  return new Intl.DateTimeFormat(locale, isPadded ? { ...options, hour: '2-digit' } : options)
})

/** Numbers, amounts and measures as a locale writes them. */
export const numberFormat = kept(
  (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)

/** Languages that the console may get, with the digits 0 to 9 in every region. */
const LATIN_DIGITS = /^(de|en|es|fr|it|nl|pl|pt)\b/

/**
 * A number as a locale writes it. A small one needs no Intl, whose first object takes a browser 20
 * to 40 ms.
 */
export const numberText = (locale: string, value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 && LATIN_DIGITS.test(locale)
    ? String(value)
    : numberFormat(locale).format(value)

/** Lists as a locale writes them: "a, b and c". */
export const listFormat = kept(
  (locale: string, options?: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
)

/** "in 3 days" and "2 hours ago", in a locale. */
export const relativeTimeFormat = kept(
  (locale: string, options?: Intl.RelativeTimeFormatOptions) =>
    new Intl.RelativeTimeFormat(locale, options),
)

/** The names of regions, currencies and languages in a locale. */
export const displayNames = kept(
  (locale: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
)

import { numberFormat } from '../intl.ts'

/** The separators of decimals and of thousands. */
interface Separators {
  decimal: string
  group: string
}

/**
 * Reads an amount as typed in a locale ("1.234,5" in German) and gives a decimal number with a
 * point ("1234.5"). Null if it is no number there: a thousands separator in the wrong place could
 * change the amount a thousandfold.
 */
export function readAmount(text: string, locale: string): string | null {
  const { digits, ...separators } = separatorsOf(locale)
  const plain = [...text.trim()]
    .filter((c) => !/[\u200e\u200f\u061c]/.test(c))
    .map((c) =>
      digits.includes(c) ? String(digits.indexOf(c)) : /[\u2212\u2013]/.test(c) ? '-' : c,
    )
    .join('')
  return readSeparated(plain, separators)
}

/** The conventions used around the world: 1,234.5 · 1.234,5 · 1 234,5 · 1 234.5 · 1'234.5 */
const CONVENTIONS: Separators[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: ' ' },
  { decimal: '.', group: "'" },
  { decimal: ',', group: "'" },
  { decimal: '\u066b', group: '\u066c' },
]

/**
 * All amounts that a text may mean in any country, without duplicates: "1.234,56" is one amount,
 * "1.500" is one and a half or fifteen hundred.
 */
export function possibleAmounts(text: string): string[] {
  const plain = text.trim().replace(/[\u2212\u2013]/g, '-')
  const found = CONVENTIONS.flatMap((one) => readSeparated(plain, one) ?? [])
  return found.filter((one, i) => found.findIndex((other) => +other === +one) === i)
}

function readSeparated(plain: string, { decimal, group }: Separators): string | null {
  const sign = /^[-+]/.exec(plain)?.[0] ?? ''
  const [whole = '', places, ...more] = plain.slice(sign.length).trim().split(decimal)
  if (more.length > 0 || (places !== undefined && !/^\d+$/.test(places))) return null
  const number = withoutGroups(whole, group)
  if (number === null || (number === '' && places === undefined)) return null
  return `${sign === '-' ? '-' : ''}${number || '0'}${places === undefined ? '' : `.${places}`}`
}

/**
 * The digits of a whole number. Null if its separators don't mark groups of three digits, or of two
 * in India.
 */
function withoutGroups(whole: string, group: string): string | null {
  const alike = [/\s/, /['’]/].find((kind) => kind.test(group))
  const parts = whole.split(alike ?? group)
  if (parts.length === 1) return /^\d*$/.test(whole) ? whole : null
  const isGrouped = parts.every((part, i) => {
    // Nobody writes 0.500 for five hundred.
    if (i === 0) return /^[1-9]\d{0,2}$/.test(part)
    return i === parts.length - 1 ? /^\d{3}$/.test(part) : /^\d{2,3}$/.test(part)
  })
  return isGrouped ? parts.join('') : null
}

function separatorsOf(locale: string) {
  const parts = numberFormat(locale).formatToParts(-1234567.8)
  const find = (type: string) => parts.find((part) => part.type === type)?.value
  const plain = numberFormat(locale, { useGrouping: false })
  return {
    decimal: find('decimal') ?? '.',
    group: find('group') ?? ' ',
    digits: Array.from({ length: 10 }, (_, digit) => plain.format(digit)),
  }
}

import { isPlain } from '../../../contract/json/plain.ts'
import { contentOf } from '../../../contract/json/row-origin.ts'
import { parseExactly } from '../exact-json.ts'

/**
 * Whether a PBX may have turned one of these values into the other by storing it in its own form:
 * in lower case, trimmed, without a trailing slash, a number as text, a list in another order, a
 * phone number in international form, an empty value as null or left out.
 */
export const isAlike = (one: unknown, other: unknown): boolean =>
  essenceOf(one) === essenceOf(other) || isSameNumber(one, other)

/** A value without differences in form such as case or blanks; '' for an empty one. */
function essenceOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return joined(value.map(essenceOf).sort())
  if (isPlain(value)) {
    const parts = Object.entries(contentOf(value)).map(
      ([name, part]) => [name, essenceOf(part)] as const,
    )
    return joined(parts.flatMap(([name, part]) => (part ? joined([name, part]) : [])).sort())
  }
  return typeof value === 'string' ? textEssence(value) : String(value)
}

function textEssence(text: string): string {
  const written = text.normalize('NFKC').trim()
  // Longer numbers would lose digits as JavaScript numbers.
  if (/^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(written)) return String(Number(written))
  if (/^[{[]/.test(written)) {
    try {
      return essenceOf(parseExactly(written))
    } catch {
      // Anything else is compared as text.
    }
  }
  return written.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

const joined = (parts: readonly string[]): string => (parts.length > 0 ? JSON.stringify(parts) : '')

/** Fewer digits are not enough to recognize a phone number. */
const LEAST_DIGITS = 6

/** Whether two texts are the same phone number, one with more of its prefix than the other. */
function isSameNumber(one: unknown, other: unknown): boolean {
  const digitsOf = (text: unknown) =>
    typeof text === 'string' && /^[+\d\s().\-/\p{Cf}]+$/u.test(text)
      ? text.replace(/\D/g, '').replace(/^0+/, '')
      : ''
  const [a, b] = [digitsOf(one), digitsOf(other)]
  if (Math.min(a.length, b.length) < LEAST_DIGITS) return false
  return a.endsWith(b) || b.endsWith(a)
}

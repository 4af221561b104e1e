import { z } from 'zod/mini'
import { toAsciiDigits } from '../values/ascii-digits.ts'
import { trimMachineText } from '../values/machine-text.ts'

const LINK = /^(?:tel|callto):(?:\/\/)?([^;?]*)/i

/**
 * The number that a text dials. Of a link, such as "tel:+44-20-7946-0958;ext=5", it is only the
 * number.
 */
export function trimNumber(text: string): string {
  const plain = toAsciiDigits(trimMachineText(text)).replaceAll('＋', '+')
  const linked = LINK.exec(plain)?.[1]
  return linked?.replace(/%2b/gi, '+').replace(/%20|[-.() ]/g, '') ?? plain
}

/** Cleans a phone number before it is checked. */
export const numberText = () => z.overwrite<string>(trimNumber)

/** A phone number, perhaps grouped with blanks and signs. */
const GROUPED = /^\+?[\d\s()./-]+$/

/**
 * A number to show to callees. A PBX sends it on as it is, so the signs between its digits are
 * removed, and the "(0)" that isn't dialed from abroad. Other texts stay as they are.
 */
export function trimCallerId(text: string): string {
  const number = trimNumber(text)
  if (!GROUPED.test(number) || !/\d/.test(number)) return number
  return number.replace(/^(\+\d+)\s*\(0\)/, '$1').replace(/[\s()./-]/g, '')
}

/** Cleans a caller ID before it is checked. */
export const callerIdText = () => z.overwrite<string>(trimCallerId)

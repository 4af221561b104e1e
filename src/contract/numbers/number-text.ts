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

import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'
import { trimMachineText } from '../../contract/values/machine-text.ts'

const LINK = /^(?:tel|callto|sips?):(?:\/\/)?([^;?@]*)/i

/**
 * The number that a phone dials for a typed or pasted text. Of a link, such as
 * "tel:+44-20-7946-0958;ext=5", it is the number alone.
 */
export function dialledNumber(text: string): string {
  const plain = toAsciiDigits(trimMachineText(text)).replaceAll('＋', '+')
  const [, linked] = LINK.exec(plain) ?? []
  if (linked === undefined) return plain
  return linked.replace(/%2b/gi, '+').replace(/%20|[-.() ]/g, '')
}

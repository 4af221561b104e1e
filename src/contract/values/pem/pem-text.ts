import { z } from 'zod/mini'
import { MAX_PEM } from './pem.ts'

/**
 * Undoes what copying does to PEM: quote marks, indentation and quotation marks around it, hyphens
 * that became dashes, non-breaking spaces, line ends that were escaped or lost. A text without a
 * PEM boundary stays as it is. All repetitions in the patterns are bounded, so that the time grows
 * only with the length of the text.
 */
export function tidyPem(text: string): string {
  if (text.length > MAX_PEM) return text
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Zs}/gu, ' ')
  if (!BOUNDARY.test(plain)) return text
  const lines = withoutQuotes(plain.replace(/\\r\\n|\\n/g, '\n').trim())
    .split('\n')
    .map((line) => line.replace(/^[\s>|]+/, '').trimEnd() + (line.endsWith('\r') ? '\r' : ''))
    .join('\n')
  const whole = lines.replace(
    EACH_BOUNDARY,
    (_, kind: string, label: string) => `-----${kind.toUpperCase()} ${label.toUpperCase()}-----`,
  )
  const end = /\n[ \t]{0,20}$/.test(text) ? '\n' : ''
  return whole.replace(ONE_LINE, brokenLine).trim() + end
}

const BOUNDARY = /-{1,10} {0,3}BEGIN [A-Z0-9 ]{1,40}?-/i
const EACH_BOUNDARY = /-{1,10} {0,3}(BEGIN|END) {1,3}([A-Z0-9 ]{1,40}?) {0,3}-{1,10}/gi
/** A block whose line ends have become spaces. */
const ONE_LINE =
  /(-----BEGIN [A-Z0-9 ]{1,40}-----)([A-Za-z0-9+/= \t]+)(-----END [A-Z0-9 ]{1,40}-----) ?/g

function withoutQuotes(text: string): string {
  const quote = text.charAt(0)
  const end = text.replace(/[,;]$/, '')
  return /["'`]/.test(quote) && end.endsWith(quote) ? end.slice(1, -1) : text
}

const brokenLine = (_: string, begin: string, body: string, end: string): string =>
  `${begin}\n${body.trim().replace(/[ \t]+/g, '\n')}\n${end}\n`

/** Cleans a PEM field before it is checked. */
export const pemText = () => z.overwrite<string>(tidyPem)

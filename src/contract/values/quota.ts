import { z } from 'zod/mini'
import { toAsciiDigits } from './ascii-digits.ts'
import { trimMachineText } from './machine-text.ts'
import { rule } from './rule.ts'

/**
 * A disk quota in the API: "" is unlimited, otherwise a positive number and its unit, such as
 * "100MB" or "1.5GB".
 */
export const quota = z.string().check(
  z.overwrite<string>(cleanQuota),
  rule(
    'quota',
    'Must be empty or a positive number and a unit: KB, MB, GB or PB',
    (text) => text === '' || isPositiveQuota(text),
  ),
)

/**
 * Cleans a quota, but keeps a text of only blanks, so that it is rejected: an empty one would be
 * unlimited.
 */
function cleanQuota(text: string): string {
  return toAsciiDigits(trimMachineText(text)) || text
}

function isPositiveQuota(text: string): boolean {
  const match = /^(\d{1,15}(?:\.\d{1,6})?)(?:KB|MB|GB|PB)$/.exec(text)
  return match !== null && Number(match[1]) > 0
}

import { z } from 'zod/mini'
import { toAsciiDigits } from './ascii-digits.ts'

/** What nobody sees: soft hyphens, marks of direction, zero-width characters, byte order marks. */
const INVISIBLE = /\p{Cf}/gu

/** No field takes a longer text, so a longer one is not cleaned before it is refused. */
const LONGEST = 65_536

/** A text that a machine reads, without invisible characters and without blanks at its ends. */
export const trimMachineText = (text: string): string =>
  text.length > LONGEST ? text : text.replace(INVISIBLE, '').trim()

/** Cleans a text before it is checked. A form shows what was cleaned, the server keeps it. */
export const machineText = () => z.overwrite<string>(trimMachineText)

/** The same for a text that holds a number or is dialled. */
export const machineDigits = () =>
  z.overwrite<string>((text) => toAsciiDigits(trimMachineText(text)))

/** For a text in which blanks and marks may mean something, but not at its ends, such as JSON. */
export const trimmedText = () => z.overwrite<string>(trimEnds)

const BLANK = /[\s\u200b\u2060\ufeff]/

/**
 * By characters: a pattern for the end of a text would read a long run of blanks inside it many
 * times.
 */
function trimEnds(text: string): string {
  if (text.length > LONGEST) return text
  let [start, end] = [0, text.length]
  while (start < end && BLANK.test(text.charAt(start))) start++
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

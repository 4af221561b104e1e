import { z } from 'zod/mini'
import { toAsciiDigits } from './ascii-digits.ts'

/** Invisible characters: soft hyphens, direction marks, zero-width characters, byte order marks. */
const INVISIBLE = /\p{Cf}/gu

/** No field accepts a longer text, so longer ones are not cleaned before they are rejected. */
const LONGEST = 65_536

/** A text for machines, without invisible characters and without blanks at its ends. */
export const trimMachineText = (text: string): string =>
  text.length > LONGEST ? text : text.replace(INVISIBLE, '').trim()

/** Cleans a text before it is checked. A form shows the cleaned text, and the server stores it. */
export const machineText = () => z.overwrite<string>(trimMachineText)

/** Like `machineText`, for a text that contains a number or is dialled. */
export const machineDigits = () =>
  z.overwrite<string>((text) => toAsciiDigits(trimMachineText(text)))

/** For a text such as JSON, where blanks and marks may have a meaning, but not at its ends. */
export const trimmedText = () => z.overwrite<string>(trimEnds)

const BLANK = /[\s\u200b\u2060\ufeff]/

/**
 * Goes through single characters, because a regular expression for the end of a text would read a
 * long run of blanks inside it many times.
 */
function trimEnds(text: string): string {
  if (text.length > LONGEST) return text
  let [start, end] = [0, text.length]
  while (start < end && BLANK.test(text.charAt(start))) start++
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

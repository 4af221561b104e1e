import { z } from 'zod/mini'
import { trimmedText } from './machine-text.ts'
import { visibleText } from './visible-text.ts'

const BREAK = /[\r\n\t\v\f\u0085\u2028\u2029]/

/**
 * Control characters, and those that have the letters around them shown in another order. They can
 * make a name look like another one.
 */
const UNSHOWN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/** A name as one line, without characters that nobody sees or that hide others. */
export const toNameText = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
    .replace(UNSHOWN, '')
    .trim()

/**
 * A name that people read, as one visible line. It is cleaned before it is checked: a form shows
 * what was cleaned, the server keeps it.
 */
export const nameOfLength = (max: number) =>
  z
    .string()
    .check(
      trimmedText(),
      z.overwrite<string>(toNameText),
      z.minLength(1),
      z.maxLength(max),
      visibleText(),
    )

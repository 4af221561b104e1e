import { z } from 'zod/mini'
import { trimmedText } from './machine-text.ts'
import { visibleText } from './visible-text.ts'

const BREAK = /[\r\n\t\v\f\u0085\u2028\u2029]/

/**
 * Control characters, and those that change the order in which letters are shown. They can make a
 * name look like another one.
 */
const UNSHOWN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/** A name as one line, without characters that are invisible or hide others. */
export const toNameText = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
    .replace(UNSHOWN, '')
    .trim()

/**
 * A name for people, as one visible line. It is cleaned before it is checked. A form shows the
 * cleaned name, and the server stores it.
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

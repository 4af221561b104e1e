import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Comparison, Filter, Value } from './parse.ts'
import type { FieldUse } from './token-reader.ts'

type Condition = RawBuilder<SqlBool>

const SIGNS: Record<Comparison, RawBuilder<unknown>> = {
  eq: sql`=`,
  ne: sql`<>`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
}

/**
 * A filter as SQL for SQLite and PostgreSQL. Fields become columns of the query; values become
 * bound parameters.
 */
export function compileFilter(filter: Filter): Condition {
  switch (filter.is) {
    case 'and':
      return sql`(${sql.join(termsOf(filter, 'and'), sql` and `)})`
    case 'or':
      return sql`(${sql.join(termsOf(filter, 'or'), sql` or `)})`
    case 'not':
      return sql`not (${compileFilter(filter.inner)})`
    case 'startswith':
    case 'endswith':
    case 'contains':
      return testText(filter.is, filter, filter.value)
    default:
      return compare(filter.is, filter, filter.value)
  }
}

/**
 * The column of a field. The databases convert only ASCII letters to lower case, and names may
 * contain others, so names are also stored in lower case. The other texts are ASCII.
 */
export function columnOf({ field, letters }: FieldUse): RawBuilder<unknown> {
  if (letters === 'as written') return sql.ref(field)
  return /^(?:\w+_)?name$/.test(field) ? sql.ref(`lower_${field}`) : sql`lower(${sql.ref(field)})`
}

/** The terms joined by `is`, without nested parentheses: SQLite allows only 100 levels. */
function termsOf(filter: Filter, is: 'and' | 'or'): Condition[] {
  if (filter.is !== is) return [compileFilter(filter)]
  return [...termsOf(filter.left, is), ...termsOf(filter.right, is)]
}

function testText(is: 'startswith' | 'endswith' | 'contains', use: FieldUse, text: string) {
  if (!isInLetters(use, text)) return NEVER
  if (text === '') return ALWAYS
  const column = columnOf(use)
  const value = inSmallLetters(use, text)
  if (is === 'contains') return contains(column, value)
  return is === 'startswith' ? startsWith(column, value) : endsWith(column, value)
}

/**
 * Whether the column contains the text, case-sensitively. LIKE behaves differently in the two
 * databases; `replace` doesn't.
 */
export const contains = (column: RawBuilder<unknown>, text: string): Condition =>
  sql`replace(${column}, ${text}, '') <> ${column}`

/** A range, so that an index can be used. U+10FFFF is greater than any character of a text. */
const startsWith = (column: RawBuilder<unknown>, text: string): Condition =>
  sql`(${column} >= ${text} and ${column} < ${`${text}\u{10ffff}`})`

function endsWith(column: RawBuilder<unknown>, text: string): Condition {
  const length = [...text].length
  return sql`(length(${column}) >= ${length} and substr(${column}, length(${column}) - ${length} + 1) = ${text})`
}

/** Whether a field in these letters (small, capital, as written) can match this text at all. */
const isInLetters = ({ letters }: FieldUse, text: string): boolean =>
  letters === 'as written' ||
  text === (letters === 'small' ? text.toLowerCase() : text.toUpperCase())

const inSmallLetters = ({ letters }: FieldUse, text: string): string =>
  letters === 'as written' ? text : text.toLowerCase()

const ALWAYS: Condition = sql`1 = 1`
const NEVER: Condition = sql`1 = 0`

function compare(is: Comparison, use: FieldUse, value: Value): Condition {
  // These columns are never null, and no value is greater or less than null.
  if (value === null) return is === 'ne' ? ALWAYS : NEVER
  const column = columnOf(use)
  if (value instanceof Date) return sql`${column} ${SIGNS[is]} ${value.getTime()}`
  if (typeof value === 'string') {
    const isEquality = is === 'eq' || is === 'ne'
    if (!isEquality) return sql`${column} ${SIGNS[is]} ${value}`
    if (!isInLetters(use, value)) return is === 'ne' ? ALWAYS : NEVER
    return sql`${column} ${SIGNS[is]} ${inSmallLetters(use, value)}`
  }
  const isWide = !Number.isInteger(value) || Math.abs(value) >= 2 ** 31
  // PostgreSQL gives a parameter the type of its column, and rejects values outside its range.
  const bound = isWide ? sql`cast(${value} as numeric)` : sql`${value}`
  return sql`${column} ${SIGNS[is]} ${bound}`
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Comparison, Filter } from './parse.ts'

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
 * The filter as SQL for SQLite and PostgreSQL. Names are columns of the query; values are bound.
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
      return sql`substr(${sql.ref(filter.field)}, 1, ${lengthOf(filter.value)}) = ${filter.value}`
    case 'endswith':
      return endsWith(filter.field, filter.value)
    case 'contains':
      return contains(filter.field, filter.value)
    default:
      return compare(filter.is, filter.field, filter.value)
  }
}

/** The terms joined by `is`, without nested parentheses: SQLite allows only a hundred levels. */
function termsOf(filter: Filter, is: 'and' | 'or'): Condition[] {
  if (filter.is !== is) return [compileFilter(filter)]
  return [...termsOf(filter.left, is), ...termsOf(filter.right, is)]
}

/**
 * Whether the column contains the text, case-sensitive. The databases differ in LIKE, but not in
 * `replace`.
 */
function contains(field: string, text: string): Condition {
  return text === ''
    ? sql`1 = 1`
    : sql`replace(${sql.ref(field)}, ${text}, '') <> ${sql.ref(field)}`
}

function endsWith(field: string, text: string): Condition {
  const column = sql.ref(field)
  const length = lengthOf(text)
  return sql`(length(${column}) >= ${length} and substr(${column}, length(${column}) - ${length} + 1) = ${text})`
}

function compare(is: Comparison, field: string, value: string | number | null): Condition {
  const column = sql.ref(field)
  // These columns are never null, and nothing is greater or less than null.
  if (value === null) return is === 'ne' ? sql`1 = 1` : sql`1 = 0`
  const isWide =
    typeof value === 'number' && (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31)
  // PostgreSQL gives a parameter the type of the column, and refuses values out of its range.
  const bound = isWide ? sql`cast(${value} as numeric)` : sql`${value}`
  return sql`${column} ${SIGNS[is]} ${bound}`
}

/** In characters, as a database counts them. */
const lengthOf = (text: string): number => [...text].length

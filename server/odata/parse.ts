import { MAX_COMPARISONS, MAX_ORDER_FIELDS } from '../../src/contract/collection-limits.ts'
import type { Token } from './lexer.ts'
import { timeOf } from './time.ts'
import { type Fields, type FieldUse, readTokens } from './token-reader.ts'

/** Each comparison operator, and the one that means the same with the two sides swapped. */
const EXCHANGED = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' } as const
export type Comparison = keyof typeof EXCHANGED
const COMPARISONS = Object.keys(EXCHANGED) as Comparison[]
const TEXT_TESTS = ['startswith', 'endswith', 'contains'] as const
type TextTest = (typeof TEXT_TESTS)[number]

/** A value to compare with. Times are compared in milliseconds since 1970, as they are stored. */
export type Value = string | number | Date | null

/** A parsed filter. Booleans are 0 or 1, as in the database. */
export type Filter =
  | { is: 'and' | 'or'; left: Filter; right: Filter }
  | { is: 'not'; inner: Filter }
  | ({ is: Comparison; value: Value } & FieldUse)
  | ({ is: TextTest; value: string } & FieldUse)

/** What a collection is sorted by, most important first. */
export type Order = ({ direction: 'asc' | 'desc' } & FieldUse)[]

/** How deep `not` and parentheses may nest. */
const MAX_LEVELS = 20

/** Parses an OData filter. Throws InvalidInput at the position of the first error. */
export function parseFilter(text: string, fields: Fields): Filter {
  const { peek, fault, take, skips, expect, isCall, fieldUse } = readTokens('filter', text, fields)
  let comparisons = 0

  const filter = either(0)
  if (peek().kind !== 'end') throw fault('Expected and, or, or the end')
  return filter

  function either(level: number): Filter {
    let left = both(level)
    while (skips('or')) left = { is: 'or', left, right: both(level) }
    return left
  }

  function both(level: number): Filter {
    let left = single(level)
    while (skips('and')) left = { is: 'and', left, right: single(level) }
    return left
  }

  function single(level: number): Filter {
    if (level > MAX_LEVELS) throw fault(`Nested more than ${MAX_LEVELS} levels`)
    if (skips('not')) return { is: 'not', inner: single(level + 1) }
    if (skips('(')) {
      const inner = either(level + 1)
      expect(')')
      return compared(inner)
    }
    const test = TEXT_TESTS.find(isCall)
    if (test) return compared(textTest(test))
    return isCall('substringof') ? compared(substringOf()) : comparison()
  }

  function count(): void {
    comparisons += 1
    if (comparisons > MAX_COMPARISONS) {
      throw fault(`A filter has at most ${MAX_COMPARISONS} comparisons`)
    }
  }

  /** A condition that may be compared with a boolean: `contains(name,'x') eq true`. */
  function compared(condition: Filter): Filter {
    const isNegated = peek().word === 'ne'
    if (!isNegated && peek().word !== 'eq') return condition
    take()
    const truth = take()
    if (!isBoolean(truth)) throw fault('Expected true or false', truth)
    const isTrue = (truth.word === 'true') !== isNegated
    return isTrue ? condition : { is: 'not', inner: condition }
  }

  function textTest(is: TextTest): Filter {
    count()
    take()
    expect('(')
    const use = textUse()
    expect(',')
    const value = string()
    expect(')')
    return { is, ...use, value }
  }

  /** `substringof`, the name of `contains` before OData 4, with its arguments swapped. */
  function substringOf(): Filter {
    count()
    take()
    expect('(')
    const value = string()
    expect(',')
    const use = textUse()
    expect(')')
    return { is: 'contains', ...use, value }
  }

  function textUse(): FieldUse {
    const start = peek()
    const use = fieldUse()
    if (fields[use.field] !== 'text') throw fault(`${start.text} is no text`, start)
    return use
  }

  function string(): string {
    const { kind, value } = peek()
    if (kind !== 'string') throw fault("Expected a string in '…'")
    take()
    return String(value)
  }

  function comparison(): Filter {
    count()
    const first = peek()
    const isValueFirst = isLiteral(first)
    if (isValueFirst) take()
    const use = isValueFirst ? undefined : fieldUse()
    if (use && skips('in')) return anyOf(use)
    // A boolean field is a condition by itself.
    if (use && fields[use.field] === 'boolean' && endsCondition(peek())) {
      return { is: 'eq', ...use, value: 1 }
    }
    const operator = take()
    const is = COMPARISONS.find((one) => one === operator.word)
    if (!is) throw fault(`Expected one of ${COMPARISONS.join(' ')}`, operator)
    if (use) return { is, ...use, value: literal(use, is, take()) }
    const after = fieldUse()
    const exchanged = EXCHANGED[is]
    return { is: exchanged, ...after, value: literal(after, exchanged, first) }
  }

  /** The list after `in`. Each of its values counts as a comparison. */
  function anyOf(use: FieldUse): Filter {
    expect('(')
    const one = (): Filter => ({ is: 'eq', ...use, value: literal(use, 'eq', take()) })
    let any = one()
    while (skips(',')) {
      count()
      any = { is: 'or', left: any, right: one() }
    }
    expect(')')
    return any
  }

  function time(token: Token): Date {
    const value = timeOf(String(token.value))
    if (!value) throw fault('Expected a time, as in 2026-12-31T23:59:59Z', token)
    return value
  }

  function literal({ field, letters }: FieldUse, comparison: Comparison, token: Token): Value {
    const type = fields[field]
    const isEquality = comparison === 'eq' || comparison === 'ne'
    // Only small letters are stored, and they sort in a different order than capitals.
    if (letters === 'capital' && !isEquality) throw fault('Use tolower to compare order', token)
    if (token.word === 'null') return null
    if (type === 'boolean' && isBoolean(token) && isEquality) return Number(token.word === 'true')
    if (type === 'number' && token.kind === 'number') return token.value
    if (type === 'text' && token.kind === 'string') return token.value
    if (type === 'time') return time(token)
    if (type === 'boolean') throw fault('Expected eq or ne, and true, false or null', token)
    throw fault(type === 'number' ? 'Expected a number' : "Expected a string in '…'", token)
  }
}

const isBoolean = ({ kind, word }: Token) => kind === 'name' && ['true', 'false'].includes(word)

const isLiteral = (token: Token) =>
  ['string', 'number', 'time'].includes(token.kind) || token.word === 'null' || isBoolean(token)

const endsCondition = ({ kind, word }: Token) => kind === 'end' || ['and', 'or', ')'].includes(word)

/**
 * Parses an order such as `name asc, month_start desc`. Throws InvalidInput at the position of the
 * first error.
 */
export function parseOrder(text: string, fields: Fields): Order {
  const { peek, fault, skips, fieldUse } = readTokens('orderby', text, fields)
  const order: Order = []
  do {
    const start = peek()
    const use = fieldUse()
    if (order.length === MAX_ORDER_FIELDS) {
      throw fault(`Sort by at most ${MAX_ORDER_FIELDS} fields`, start)
    }
    const isDescending = skips('desc')
    if (!isDescending) skips('asc')
    order.push({ ...use, direction: isDescending ? 'desc' : 'asc' })
  } while (skips(','))
  if (peek().kind !== 'end') throw fault('Expected asc, desc or a comma')
  return order
}

import { MAX_COMPARISONS, MAX_ORDER_FIELDS } from '../../src/contract/collection.ts'
import { faultAt, type Token, tokensOf } from './lexer.ts'

/** The fields that a collection can be filtered and sorted by. */
export type Fields = Record<string, 'text' | 'number' | 'boolean'>

const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const
export type Comparison = (typeof COMPARISONS)[number]
const TEXT_TESTS = ['startswith', 'endswith', 'contains'] as const
type TextTest = (typeof TEXT_TESTS)[number]

/** A parsed filter. Booleans are 0 or 1, as in the database. */
export type Filter =
  | { is: 'and' | 'or'; left: Filter; right: Filter }
  | { is: 'not'; inner: Filter }
  | { is: Comparison; field: string; value: string | number | null }
  | { is: TextTest; field: string; value: string }

/** What a collection is sorted by, most important first. */
export type Order = { field: string; direction: 'asc' | 'desc' }[]

/** How deep `not` and parentheses may nest. */
const MAX_LEVELS = 20

/** Parses an OData filter. Throws InvalidInput at the position of the first fault. */
export function parseFilter(text: string, fields: Fields): Filter {
  const tokens = tokensOf('filter', text)
  let at = 0
  let comparisons = 0
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '', value: '', position: 0 }
  const fault = (message: string, token = peek()) => faultAt('filter', token.position, message)
  const skips = (word: string) => {
    const token = peek()
    if (token.text !== word || token.kind === 'string') return false
    at += 1
    return true
  }
  const expect = (sign: string) => {
    if (!skips(sign)) throw fault(`Expected ${sign}`)
  }
  const take = () => {
    const token = peek()
    at += 1
    return token
  }

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
      return inner
    }
    comparisons += 1
    if (comparisons > MAX_COMPARISONS) {
      throw fault(`A filter has at most ${MAX_COMPARISONS} comparisons`)
    }
    const [name, next] = [peek(), tokens[at + 1]]
    const test = TEXT_TESTS.find((one) => one === name.text)
    return test && next?.text === '(' ? textTest(test) : comparison()
  }

  function textTest(is: TextTest): Filter {
    take()
    expect('(')
    const name = fieldName()
    if (fields[name.text] !== 'text') throw fault(`${name.text} is no text`, name)
    expect(',')
    const { kind, value } = peek()
    if (kind !== 'string') throw fault("Expected a text in '…'")
    at += 1
    expect(')')
    return { is, field: name.text, value: String(value) }
  }

  function comparison(): Filter {
    const field = fieldName().text
    const operator = take()
    const is = COMPARISONS.find((one) => one === operator.text)
    if (!is) throw fault(`Expected one of ${COMPARISONS.join(' ')}`, operator)
    return { is, field, value: literal(fields[field], is) }
  }

  function fieldName(): Token {
    const name = take()
    if (name.kind !== 'name') throw fault('Expected a field', name)
    if (!Object.hasOwn(fields, name.text)) throw fault(`There is no field ${name.text}`, name)
    return name
  }

  function literal(type: Fields[string] | undefined, comparison: Comparison) {
    const token = take()
    if (token.kind === 'name' && token.text === 'null') return null
    const isEquality = comparison === 'eq' || comparison === 'ne'
    const isBoolean = token.kind === 'name' && ['true', 'false'].includes(token.text)
    if (type === 'boolean' && isBoolean && isEquality) return Number(token.text === 'true')
    if (type === 'number' && token.kind === 'number') return token.value
    if (type === 'text' && token.kind === 'string') return token.value
    if (type === 'boolean') throw fault('Expected eq or ne, and true, false or null', token)
    throw fault(type === 'number' ? 'Expected a number' : "Expected a text in '…'", token)
  }
}

/**
 * Parses an order such as `name asc, month_start desc`. Throws InvalidInput at the position of the
 * first fault.
 */
export function parseOrder(text: string, fields: Fields): Order {
  const tokens = tokensOf('orderby', text)
  const order: Order = []
  let at = 0
  for (;;) {
    const name = tokens[at]
    if (name?.kind !== 'name' || !Object.hasOwn(fields, name.text)) {
      throw faultAt('orderby', name?.position ?? 1, 'Expected a field')
    }
    if (order.length === MAX_ORDER_FIELDS) {
      throw faultAt('orderby', name.position, `Sorts by at most ${MAX_ORDER_FIELDS} fields`)
    }
    at += 1
    const word = tokens[at]?.text
    const direction = word === 'desc' ? 'desc' : 'asc'
    if (word === 'asc' || word === 'desc') at += 1
    order.push({ field: name.text, direction })
    const next = tokens[at]
    if (!next || next.kind === 'end') return order
    if (next.text !== ',') throw faultAt('orderby', next.position, 'Expected asc, desc or a comma')
    at += 1
  }
}

import { InvalidInput } from '../rules/invalid-input.ts'

/**
 * A token of a filter or an order. Positions are counted from 1. `value` is the value of a literal.
 */
export interface Token {
  kind: 'name' | 'string' | 'number' | 'sign' | 'end'
  text: string
  value: string | number
  position: number
}

const TOKEN =
  /\s*(?:(?<name>[A-Za-z_]\w*)|(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?)(?!\w)|(?<sign>[(),]))/y

/** The groups of TOKEN. */
const KINDS = ['name', 'string', 'number', 'sign'] as const

/**
 * Splits an OData text into tokens; the last one marks the end. Throws InvalidInput at anything
 * else.
 */
export function tokensOf(parameter: string, text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    const groups = TOKEN.exec(text)?.groups
    if (!groups) {
      const position = at + (text.slice(at).search(/\S/) + 1)
      throw faultAt(parameter, position, 'This is not understood')
    }
    const kind = KINDS.find((one) => groups[one] !== undefined) ?? 'sign'
    const found = groups[kind] ?? ''
    tokens.push({
      kind,
      text: found,
      value: kind === 'number' ? Number(found) : found.slice(1, -1).replaceAll("''", "'"),
      position: TOKEN.lastIndex - found.length + 1,
    })
  }
  return [...tokens, { kind: 'end', text: '', value: '', position: end + 1 }]
}

/** A fault at a position, counted from 1, of a parameter of the query. */
export const faultAt = (field: string, position: number, message: string): InvalidInput =>
  new InvalidInput([{ message: `${message} (${field}, position ${position})`, field, position }])

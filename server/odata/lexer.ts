import { InvalidInput } from '../rules/invalid-input.ts'

/**
 * A token of a filter or an order. `position` counts from 1. `word` is the text in small letters,
 * because keywords and fields may be written in any case; it is empty for a string. `value` is the
 * value of a literal.
 */
export interface Token {
  kind: 'name' | 'string' | 'time' | 'number' | 'sign' | 'end'
  text: string
  word: string
  value: string | number
  position: number
}

/**
 * Times come before numbers, because a time starts with digits too. A number may end in the letter
 * of its type, as in older versions of OData.
 */
const TOKEN =
  /\s*(?:(?<name>[A-Za-z_]\w*)|(?<string>'(?:[^']|'')*')|(?<time>\d{4}-\d\d-\d\d[\w:.+-]*)|(?<number>[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,2})?)[dfilmDFILM]?(?!\w)|(?<sign>[(),]))/y

/** The groups of TOKEN. */
const KINDS = ['name', 'string', 'time', 'number', 'sign'] as const

/**
 * Splits an OData text into tokens. The last token marks the end. Throws InvalidInput if something
 * isn't a token.
 */
export function tokensOf(parameter: string, text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    const position = at + (text.slice(at).search(/\S/) + 1)
    const groups = TOKEN.exec(text)?.groups
    if (!groups) throw faultAt(parameter, position, 'Can’t parse this')
    const kind = KINDS.find((one) => groups[one] !== undefined) ?? 'sign'
    const found = groups[kind] ?? ''
    tokens.push({
      kind,
      text: found,
      word: kind === 'string' ? '' : found.toLowerCase(),
      value: kind === 'number' ? Number(found) : unquoted(found),
      position,
    })
  }
  return [...tokens, { kind: 'end', text: '', word: '', value: '', position: end + 1 }]
}

const unquoted = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text

/** An issue at a position of a query parameter, counted from 1. */
export const faultAt = (field: string, position: number, message: string): InvalidInput =>
  new InvalidInput([{ message: `${message} (${field}, position ${position})`, field, position }])

import { ApiError } from '../http/api-errors.ts'

/** A piece of a filter or an order, and where it begins, counted from 1. `value` is what a literal stands for. */
export interface Token {
  kind: 'name' | 'string' | 'number' | 'sign' | 'end'
  text: string
  value: string | number
  position: number
}

const TOKEN =
  /\s*(?:(?<name>[A-Za-z_]\w*)|(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?)(?!\w)|(?<sign>[(),]))/y

/** Splits an OData text into its tokens, the last of which is its end. Throws 400 at what is none. */
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
    const [kind, found = ''] = Object.entries(groups).find(([, value]) => value !== undefined) ?? []
    tokens.push({
      kind: kind as Token['kind'],
      text: found,
      value: kind === 'number' ? Number(found) : found.slice(1, -1).replaceAll("''", "'"),
      position: TOKEN.lastIndex - found.length + 1,
    })
  }
  return [...tokens, { kind: 'end', text: '', value: '', position: end + 1 }]
}

/** 400 for a fault at a position, counted from 1, of a parameter of the query. */
export function faultAt(field: string, position: number, message: string): ApiError {
  return new ApiError(400, [
    {
      code: 'VALIDATE_FAILED',
      message: `${message} (${field}, position ${position})`,
      detail: { field, position },
    },
  ])
}

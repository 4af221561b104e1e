/**
 * Where a JSON text stops being valid. `offset` counts UTF-16 units from 0, line and column from 1.
 */
export type JsonFault = { offset: number; line: number; column: number }

/**
 * The first error in a JSON text, null if there is none. If a text ends too early, the error is at
 * its end.
 */
export function jsonFault(text: string): JsonFault | null {
  const { fault } = read(text)
  if (fault === null) return null
  const lines = text.slice(0, fault).split(/\r\n|\r|\n/)
  return { offset: fault, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/**
 * A JSON text indented by two spaces, null if it is invalid. Only white space changes: JSON.parse
 * and back would silently round long numbers, turn 1.0 into 1 and drop repeated keys.
 */
export function formatJson(text: string): string | null {
  const { fault, tokens } = read(text)
  if (fault !== null) return null
  let layout = ''
  let depth = 0
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    const closes = token === '}' || token === ']'
    if (closes) depth -= 1
    const breaks = before === '{' || before === '[' ? !closes : closes || before === ','
    if (breaks) layout += `\n${'  '.repeat(depth)}`
    if (before === ':') layout += ' '
    layout += token
    if (token === '{' || token === '[') depth += 1
  })
  return layout
}

// The tokens of RFC 8259. A string is matched without its closing quote, so that an error inside it
// has its own position.
const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const TEXT = /"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y

/**
 * Splits a text into tokens up to its first error. Not recursive, so it may be nested to any depth.
 */
function read(text: string): { fault: number | null; tokens: string[] } {
  const tokens: string[] = []
  const open: ('{' | '[')[] = []
  // "first" comes after an opening bracket: an item or the closing bracket.
  let expected: 'value' | 'key' | 'first' | 'colon' | 'after' = 'value'
  let at = 0

  const match = (token: RegExp) => {
    token.lastIndex = at
    return token.exec(text)?.[0] ?? ''
  }
  const take = (token: string) => {
    tokens.push(token)
    at += token.length
  }

  for (;;) {
    at += match(SPACE).length
    const next = text[at]
    const inside = open.at(-1)
    const item = inside === '{' ? 'key' : 'value'
    const closing = inside && (inside === '{' ? '}' : ']')

    if (closing && next === closing && (expected === 'first' || expected === 'after')) {
      take(closing)
      open.pop()
      expected = 'after'
    } else if (expected === 'first') {
      expected = item
    } else if (expected === 'after' && inside && next === ',') {
      take(next)
      expected = item
    } else if (expected === 'colon' && next === ':') {
      take(next)
      expected = 'value'
    } else if (expected === 'value' && (next === '{' || next === '[')) {
      take(next)
      open.push(next)
      expected = 'first'
    } else if ((expected === 'value' || expected === 'key') && next === '"') {
      const start = match(TEXT)
      const end = at + start.length
      if (text[end] !== '"') return { fault: end, tokens }
      take(`${start}"`)
      expected = expected === 'key' ? 'colon' : 'after'
    } else {
      const scalar = expected === 'value' ? match(SCALAR) : ''
      const ended = expected === 'after' && !inside && next === undefined
      if (!scalar) return { fault: ended ? null : at, tokens }
      take(scalar)
      expected = 'after'
    }
  }
}

import { faultAt, type Token, tokensOf } from './lexer.ts'

/** The fields that a collection can be filtered and sorted by. */
export type Fields = Record<string, 'text' | 'number' | 'boolean' | 'time'>

/** A field, or a text field in small or capital letters. */
export interface FieldUse {
  field: string
  letters: 'as written' | 'small' | 'capital'
}

const LETTER_CASES = { tolower: 'small', toupper: 'capital' } as const

/** Reads the tokens of an OData text one after another. Throws InvalidInput. */
export function readTokens(parameter: string, text: string, fields: Fields) {
  const tokens = tokensOf(parameter, text)
  let at = 0
  const end = tokens.at(-1) as Token
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? end
  const fault = (message: string, token = peek()) => faultAt(parameter, token.position, message)
  const take = () => {
    const token = peek()
    at += 1
    return token
  }
  const skips = (word: string) => {
    if (peek().word !== word) return false
    at += 1
    return true
  }
  const expect = (sign: string) => {
    if (!skips(sign)) throw fault(`Expected ${sign}`)
  }
  /** Whether a function with this name follows. */
  const isCall = (name: string) => peek().word === name && peek(1).text === '('

  function fieldName(): string {
    const name = take()
    if (name.kind !== 'name') throw fault('Expected a field', name)
    const what = peek().text === '(' ? 'function' : 'field'
    if (!Object.hasOwn(fields, name.word)) throw fault(`Unknown ${what} ${name.text}`, name)
    return name.word
  }

  /** A field, or `tolower` or `toupper` of a text field. */
  function fieldUse(): FieldUse {
    for (const [name, letters] of Object.entries(LETTER_CASES)) {
      if (!isCall(name)) continue
      at += 2
      const field = textField()
      expect(')')
      return { field, letters }
    }
    return { field: fieldName(), letters: 'as written' }
  }

  function textField(): string {
    const start = peek()
    const field = fieldName()
    if (fields[field] !== 'text') throw fault(`${start.text} is no text`, start)
    return field
  }

  return { peek, fault, take, skips, expect, isCall, fieldUse }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatJson, jsonFault } from './json.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON texts with one character added, removed or replaced, so that most of them are invalid. */
const damaged = fc
  .record({ text: fc.json(), at: fc.nat(), cut: fc.nat(1), put: fc.string({ maxLength: 1 }) })
  .map(({ text, at, cut, put }) => {
    const i = at % (text.length + 1)
    return text.slice(0, i) + put + text.slice(i + cut)
  })
const punctuation = fc.string({
  unit: fc.constantFrom(...'{}[]:,"\\u0a1-.eE+ \n\ttrue/'),
  maxLength: 12,
})
const anyText = fc.oneof(fc.json(), damaged, punctuation, fc.string({ unit: 'binary' }))

describe('jsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{\r\n  "a": tru\r\n}', 2, 8],
    ['[1, 02]', 1, 6],
    ["{'a': 1}", 1, 2],
    ['["a\tb"]', 1, 4],
    ['["a\\x"]', 1, 4],
    ['["a', 1, 4],
    ['{} {}', 1, 4],
    ['[1}', 1, 3],
    [']', 1, 1],
  ])('%j is at fault in line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toMatchObject({ line, column })
  })

  it('finds an error exactly when JSON.parse throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('points behind the longest start that could still become JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offset = jsonFault(text)?.offset
        if (offset === undefined) return
        const start = text.slice(0, offset)
        expect(jsonFault(start)?.offset ?? offset).toBe(offset)
        if (offset < text.length) expect(jsonFault(`${start}${text[offset]}`)?.offset).toBe(offset)
      }),
      { numRuns: 2000 },
    )
  })

  it('counts lines and columns back to the offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fault = jsonFault(text.replaceAll('\r', ''))
        if (!fault) return
        const before = text
          .replaceAll('\r', '')
          .split('\n')
          .slice(0, fault.line - 1)
        expect(before.join('\n').length + (fault.line > 1 ? 1 : 0) + fault.column - 1).toBe(
          fault.offset,
        )
      }),
    )
  })

  it('reads texts too deep or too long for recursion', () => {
    expect(jsonFault('['.repeat(200_000))?.offset).toBe(200_000)
    expect(jsonFault(`"${'ab\\n'.repeat(500_000)}"`)).toBeNull()
  })
})

describe('formatJson', () => {
  it('lays out as JSON.stringify does with two spaces', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  it('changes nothing when it runs again', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const once = formatJson(text) ?? ''
        expect(formatJson(once)).toBe(once)
      }),
    )
  })

  it('keeps numbers and repeated keys as they were typed', () => {
    expect(formatJson('{"a":12345678901234567890,"a":1.0}')).toBe(
      '{\n  "a": 12345678901234567890,\n  "a": 1.0\n}',
    )
  })

  it('gives nothing for a faulty text', () => {
    expect(formatJson('{"a":}')).toBeNull()
  })
})

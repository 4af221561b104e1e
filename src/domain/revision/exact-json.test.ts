import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseLossless, stringifyLossless } from './exact-json.ts'

const roundTrip = (text: string) => stringifyLossless(parseLossless(text))

describe('parseLossless and stringifyLossless', () => {
  test.each([
    '{"crm_account_id":883634229655633921,"list":[9007199254740993]}',
    '[-883634229655633921,0.1234567890123456789,1e400,12345678901234567890.5]',
    '["883634229655633921","a \\" 883634229655633921","\\\\"]',
    '{"note":"{\\"$number\\":\\"5\\"}","id":9007199254740993}',
  ])('keeps every digit of %s', (text) => {
    expect(roundTrip(text)).toBe(text)
  })

  test('reads what JavaScript holds as plain numbers', () => {
    const text = '[0,-1,1.5,1e5,9007199254740992,100000000000000000000,0.1000000000000000000]'
    expect(parseLossless(text)).toEqual(JSON.parse(text))
  })

  test.each([
    '{"id":"c1d25e42-9f00-4a5e-8b1e-00012e5f7a3c","phone":"004930123456789012","size":-12.5}',
    '["0b5e4c1d","5e4","1E9","1234567890123456"]',
  ])('reads %s, which has digits in strings alone, once', (text) => {
    const parse = vi.spyOn(JSON, 'parse')
    try {
      parseLossless(text)
      expect(parse).toHaveBeenCalledTimes(1)
    } finally {
      parse.mockRestore()
    }
  })

  test('keeps every digit of a number at any place', () => {
    for (const text of ['9007199254740993', '[1,9007199254740993]', '{"a":-1e400}']) {
      expect(roundTrip(text)).toBe(text)
    }
    expect(parseLossless('[\n-9007199254740993]')).toEqual([{ $number: '-9007199254740993' }])
  })

  test('survives copies by a form and a browser', () => {
    const value = parseLossless('{"id":883634229655633921}')
    const copy = JSON.parse(JSON.stringify(structuredClone(value)))
    expect(stringifyLossless(copy)).toBe('{"id":883634229655633921}')
  })

  test('reads any JSON as JSON.parse does, but for numbers that it rounds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(roundTrip(text))).toEqual(JSON.parse(text))
      }),
    )
    fc.assert(
      fc.property(fc.bigInt(), (integer) => {
        expect(roundTrip(`{"a":[${integer}]}`)).toBe(`{"a":[${integer}]}`)
      }),
    )
  })

  test('writes valid JSON for any value in place of a number', () => {
    const text = '[{"$number":"01"},{"$number":"1,2"},{"$number":"1]"},{"$number":5}]'
    expect(stringifyLossless(JSON.parse(text))).toBe(text)
  })

  test('throws on invalid JSON', () => {
    expect(() => parseLossless('{"id":0883634229655633921}')).toThrow(SyntaxError)
    expect(() => parseLossless('<html>1234567890123456789')).toThrow(SyntaxError)
  })
})

test('writes indented JSON with every digit too', () => {
  const text = '{\n  "id": 883634229655633921,\n  "text": "{\\"$number\\":\\"1\\"}"\n}'
  expect(stringifyLossless(parseLossless(text), 2)).toBe(text)
})

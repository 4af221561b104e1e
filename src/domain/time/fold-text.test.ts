import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWord } from './fold-text.ts'

describe('foldText', () => {
  it.each([
    ['Mercoledì', 'mercoledi'],
    ['Mercoledi\u0300', 'mercoledi'],
    ['SALI', 'sali'],
    ['Salı', 'sali'],
    ['Lørdag', 'lordag'],
    ['９：３０', '9:30'],
    ['٩–١٧', '9-17'],
    ['۹:۳۰', '9:30'],
    ['९-५', '9-5'],
    ['๙:๓๐', '9:30'],
    ['9&nbsp;am&ndash;5&#32;', '9 am-5&#32;'],
    ['a\r\nb\rc<br/>d', 'a\nb\nc\nd'],
    ['a\u00a0b\u202fc\td', 'a b c\td'],
    ['Mo\u200bn\u00ad', 'mon'],
    ['2ª a 6ª', '2ª a 6ª'],
    ['월요일 月曜日 (～)', '월요일 月曜日 (-)'],
  ])('writes %j as %j', (source, text) => {
    expect(foldText(source).text).toBe(text)
  })

  it('knows every decimal digit of Unicode by its value', () => {
    const digits = Array.from({ length: 0x1ffff }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character))
    const values = digits.map((digit) => Number(foldWord(digit)))
    expect(values).toEqual(digits.map((_, i) => i % 10))
  })

  it('tells where each character came from', () => {
    const { text, origin } = foldText('a&ndash;b\u200bc')
    expect(text).toBe('a-bc')
    expect([0, 1, 2, 3, 4].map(origin)).toEqual([0, 1, 8, 10, 11])
  })

  it('keeps places in order and within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, origin } = foldText(source)
        const places = Array.from({ length: text.length + 1 }, (_, i) => origin(i))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places.at(-1)).toBe(source.length)
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { textOf } from './text-of.ts'

const read = (bytes: number[] | string, type = 'application/json') => {
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  return textOf(new Response(body, { headers: { 'Content-Type': type } }))
}

test('reads UTF-8, whatever charset the answer names', async () => {
  expect(await read('"Zoë €"', 'application/json; charset=iso-8859-1')).toBe('"Zoë €"')
  expect(await read([0xef, 0xbb, 0xbf, 0x7b, 0x7d])).toBe('{}')
  expect(await read('')).toBe('')
})

test('loses no letter of another encoding', async () => {
  expect(await read([0x22, 0x5a, 0x6f, 0xeb, 0x22])).toBe('"Zoë"')
  expect(await read([0xea, 0xe0], 'application/json; charset=windows-1251')).toBe('ка')
  expect(await read([0xeb], 'application/json; charset=nonsense')).toBe('ë')
})

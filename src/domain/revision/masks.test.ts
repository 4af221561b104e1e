import { expect, test } from 'vitest'
import { isMask, withoutMasks } from './masks.ts'

test.each(['***', '********', '••••••', ' ******** ', '****1234', '••••••••ab'])(
  '%j is a mask',
  (text) => {
    expect(isMask(text)).toBe(true)
  },
)

test.each(['', '*', '**', '***a', '****-long-tail', '--------', 'xxxxxxxx', null, 7])(
  '%j is none',
  (value) => {
    expect(isMask(value)).toBe(false)
  },
)

test('takes masks out of secrets, wherever they stand, and out of nothing else', () => {
  const isSecret = (path: string) => /password|key$/.test(path)
  const document = {
    name: '********',
    stir_shaken_key: '********',
    cdr_event: { auth: 'BASIC', username: 'hookuser', password: '********' },
    rows: [{ password: '****', note: '****' }, { password: 'shown' }],
    big: { $number: '883634229655633921' },
  }
  expect(withoutMasks(document, isSecret)).toEqual({
    name: '********',
    cdr_event: { auth: 'BASIC', username: 'hookuser' },
    rows: [{ note: '****' }, { password: 'shown' }],
    big: { $number: '883634229655633921' },
  })
})

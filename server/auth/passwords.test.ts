import { expect, test } from 'vitest'
import { scryptsOf } from '../testing/test-scrypt.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

test('verifies what it hashed, and nothing else', async () => {
  const hash = await hashPassword('pässword', 2)
  expect(await verifyPassword('pässword', hash)).toBe(true)
  expect(await verifyPassword('password', hash)).toBe(false)
  expect(await verifyPassword('', hash)).toBe(false)
})

test('keeps neither the password nor the same salt twice', async () => {
  const hashes = await Promise.all([hashPassword('secret', 2), hashPassword('secret', 2)])
  expect(hashes[0]).not.toBe(hashes[1])
  expect(hashes.join()).not.toContain('secret')
})

test('treats composed and decomposed letters as equal', async () => {
  expect(await verifyPassword('a\u0308', await hashPassword('\u00e4', 2))).toBe(true)
})

test('hashes at the full cost by default', async () => {
  expect(await hashPassword('secret')).toMatch(/^scrypt\$16384\$/)
})

test('an unknown user takes as much work as a wrong password', async () => {
  const hash = await hashPassword('secret')
  const [wrongPassword] = await scryptsOf(() => verifyPassword('wrong', hash))
  expect(wrongPassword).toMatchObject({ N: 2 ** 14, r: 8, p: 5 })
  expect(await scryptsOf(() => verifyPassword('wrong', undefined))).toEqual([wrongPassword])
})

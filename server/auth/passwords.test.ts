import { expect, test } from 'vitest'
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

test('takes a composed and a decomposed letter for the same', async () => {
  expect(await verifyPassword('a\u0308', await hashPassword('\u00e4', 2))).toBe(true)
})

test('hashes at the full cost when nobody asks otherwise', async () => {
  expect(await hashPassword('secret')).toMatch(/^scrypt\$16384\$/)
})

test('a user that is not there is refused in the time that a wrong password takes', async () => {
  const hash = await hashPassword('secret')
  const timed = async (known: string | undefined) => {
    const start = performance.now()
    expect(await verifyPassword('wrong', known)).toBe(false)
    return performance.now() - start
  }
  const ratios: number[] = []
  for (let i = 0; i < 9; i++) ratios.push((await timed(undefined)) / (await timed(hash)))
  const median = ratios.sort((a, b) => a - b)[4] ?? 0
  // No hashing at all would be a hundredth.
  expect(median).toBeGreaterThan(0.5)
  expect(median).toBeLessThan(2)
})

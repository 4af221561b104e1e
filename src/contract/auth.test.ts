import { describe, expect, it } from 'vitest'
import { refreshToken, signIn } from './auth.ts'

const isTaken = (fields: object) =>
  signIn.safeParse({ username: 'user101', password: 'x', ...fields }).success

describe('sign-in', () => {
  it.each(['a', 'user101', "o'neill", 'a_b-c.d', 'Зоя', 'x'.repeat(64)])(
    'takes the user name %j',
    (username) => {
      expect(isTaken({ username })).toBe(true)
    },
  )

  it.each(['', '.a', 'a.', '.', 'a b', 'a@b', 'a/b', 'a\nb', 'x'.repeat(65), null])(
    'refuses the user name %j',
    (username) => {
      expect(isTaken({ username })).toBe(false)
    },
  )

  it.each([
    [' user101\u200b', 'user101'],
    ['O’Neill', "O'Neill"],
    ['user101\n', 'user101'],
  ])('reads the user name %j as %j', (typed, username) => {
    expect(signIn.parse({ username: typed, password: ' x ' })).toEqual({
      username,
      password: ' x ',
    })
  })

  it('takes a password of 1 to 256 characters', () => {
    const lengths = [0, 1, 256, 257].map((length) => isTaken({ password: 'x'.repeat(length) }))
    expect(lengths).toEqual([false, true, true, false])
  })

  it('takes a domain of up to 280 characters, and none', () => {
    const domains = [undefined, null, '', 'x'.repeat(280), 'x'.repeat(281)]
    expect(domains.map((domain) => isTaken({ domain }))).toEqual([true, true, true, true, false])
  })
})

describe('a refresh token', () => {
  it('has 1 to 512 characters', () => {
    const lengths = [0, 1, 512, 513].map(
      (length) => refreshToken.safeParse({ refresh_token: 'x'.repeat(length) }).success,
    )
    expect(lengths).toEqual([false, true, true, false])
  })
})

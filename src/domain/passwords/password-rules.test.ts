import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import { makePassword, randomBelow } from './make-password.ts'
import { passwordAdvice } from './password-advice.ts'
import { type Account, checkPassword, isAccepted, type PasswordRule } from './password-rules.ts'
import { weakPasswords } from './weak-passwords.ts'

const nobody: Account = { name: '', extension_number: '', email: '', phone: '' }
const ann: Account = {
  name: 'Ann Lee-Smith',
  extension_number: '101',
  email: 'a.smithers@demo.example',
  phone: '+44 161 496 0101',
}
const judge = (rule: PasswordRule, password: string, account = nobody) =>
  checkPassword(defaultPasswordPolicy, password, account).find((result) => result.rule === rule)

test.each([
  ['disable_sequential_characters', 'x1234x', 1, 5],
  ['disable_sequential_characters', '7890', 0, 4],
  ['disable_sequential_characters', 'Abcd', 0, 4],
  ['disable_sequential_characters', 'xDCBA', 1, 5],
  ['disable_sequential_characters', '5.0987', 2, 6],
  ['disable_repeating_characters', '222', 0, 3],
  ['disable_repeating_characters', 'xAaaA', 1, 5],
  ['disable_repeating_characters', '😀###', 1, 4],
] as const)('%s finds "%s" at %i to %i', (rule, password, from, to) => {
  expect(judge(rule, password)).toEqual({ rule, passes: false, at: [{ from, to }] })
})

test.each([
  ['disable_sequential_characters', '123a456'],
  ['disable_sequential_characters', 'yzab'],
  ['disable_sequential_characters', '8:9;'],
  ['disable_repeating_characters', '22a22'],
] as const)('%s lets "%s" pass', (rule, password) => {
  expect(judge(rule, password)).toEqual({ rule, passes: true, at: [] })
})

test.each([
  ['contains_letters', 'é12', false],
  ['contains_letters', '1a', true],
  ['contains_numbers', 'abc', false],
  ['contains_numbers', 'a٣', false],
  ['contains_numbers', 'a3', true],
  ['contains_special_letters', 'abc1', false],
  ['contains_special_letters', 'aBc', true],
  ['contains_special_letters', 'É', true],
  ['contains_special_letters', 'a b', true],
  ['contains_special_letters', 'é', false],
  ['min_length', 'abcde', false],
  ['min_length', '😀😀😀😀😀', false],
  ['min_length', 'abcdef', true],
  ['max_length', 'x'.repeat(32), true],
] as const)('%s of "%s": %s', (rule, password, passes) => {
  expect(judge(rule, password)?.passes).toBe(passes)
})

test('a rule that asks for a character says where it has some', () => {
  expect(judge('contains_numbers', '12a3')?.at).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 4 },
  ])
})

test('marks a password that is too long from the first extra character', () => {
  expect(judge('max_length', 'x'.repeat(34))?.at).toEqual([{ from: 32, to: 34 }])
})

test.each([
  ['my-ANN-x', 3, 6],
  ['xSMITHx', 1, 6],
  ['101x', 0, 3],
  ['441614960101', 0, 12],
])('"%s" is like the account, at %i to %i', (password, from, to) => {
  const found = judge('disable_account_information', password, ann)
  expect(found?.passes).toBe(false)
  expect(found?.at).toContainEqual({ from, to })
})

test('ignores parts of two letters, and an empty account', () => {
  const jo = { ...nobody, name: 'Jo', extension_number: '12', email: 'a@b.example' }
  expect(judge('disable_account_information', 'Major12a', jo)?.passes).toBe(true)
  expect(judge('disable_account_information', 'anything', nobody)?.passes).toBe(true)
})

test('a rule that is off is not judged; the lengths always are', () => {
  const off = Object.fromEntries(Object.keys(defaultPasswordPolicy).map((name) => [name, false]))
  const policy: PasswordPolicy = { ...defaultPasswordPolicy, ...off, min_length: 6, max_length: 8 }
  expect(checkPassword(policy, '111111', nobody).map(({ rule }) => rule)).toEqual([
    'min_length',
    'max_length',
  ])
})

const policies = fc
  .record({
    lengths: fc.tuple(fc.integer({ min: 6, max: 32 }), fc.integer({ min: 6, max: 32 })),
    flags: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ lengths, flags }): PasswordPolicy => {
    const [letters = true, numbers = true, special = true, runs = true, same = true, info = true] =
      flags
    return {
      min_length: Math.min(...lengths),
      max_length: Math.max(...lengths),
      contains_letters: letters,
      contains_numbers: numbers,
      contains_special_letters: special,
      disable_sequential_characters: runs,
      disable_repeating_characters: same,
      disable_account_information: info,
    }
  })

test('a made password is accepted by its policy, whatever that is', () => {
  fc.assert(
    fc.property(policies, (policy) =>
      isAccepted(policy, makePassword(policy, ann, randomBelow), ann),
    ),
  )
})

test('draws random numbers below the limit, all of them', () => {
  const seen = new Set(Array.from({ length: 400 }, () => randomBelow(5)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4])
})

test('the accepted weak passwords follow the policy, most common first', () => {
  const common = ['123456', 'password', 'dragon']
  expect(weakPasswords(defaultPasswordPolicy, common, 2)).toEqual(['Password1', 'password1!'])
  fc.assert(
    fc.property(policies, (policy) =>
      weakPasswords(policy, common, 5).every((password) => isAccepted(policy, password, nobody)),
    ),
  )
})

test.each([
  [14, false, 'not_met'],
  [15, false, 'met'],
  [7, true, 'not_met'],
  [8, true, 'met'],
])('a minimum of %i, second factor %s: %s', (min_length, hasSecondFactor, stands) => {
  const advice = passwordAdvice({ ...defaultPasswordPolicy, min_length }, hasSecondFactor)
  expect(advice[0]).toEqual({ point: 'min_length', stands, isOfOwasp: true })
})

test('names only NIST for blocking personal data', () => {
  const advice = passwordAdvice(defaultPasswordPolicy, false)
  expect(advice.filter(({ isOfOwasp }) => !isOfOwasp).map(({ point }) => point)).toEqual([
    'account',
  ])
})

test('kinds of characters are advised against, and so is a low maximum', () => {
  const points = (policy: PasswordPolicy) =>
    Object.fromEntries(passwordAdvice(policy, false).map(({ point, stands }) => [point, stands]))
  expect(points(defaultPasswordPolicy)).toMatchObject({
    composition: 'not_met',
    max_length: 'unsupported',
    account: 'met',
    blocklist: 'unsupported',
    expiry: 'met',
  })
  const free = {
    ...defaultPasswordPolicy,
    max_length: 31,
    contains_letters: false,
    contains_numbers: false,
    contains_special_letters: false,
    disable_account_information: false,
  }
  expect(points(free)).toMatchObject({
    composition: 'met',
    max_length: 'not_met',
    account: 'not_met',
  })
})

test('compares letters with marks in whatever form they come', () => {
  const account = { name: 'José', extension_number: '', email: '', phone: '' }
  const forms = ['NFC', 'NFD'] as const
  for (const ofName of forms) {
    for (const ofPassword of forms) {
      const named = { ...account, name: account.name.normalize(ofName) }
      const password = 'José1!Axq'.normalize(ofPassword)
      expect(isAccepted(defaultPasswordPolicy, password, named)).toBe(false)
    }
  }
})

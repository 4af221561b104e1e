import { expect, test } from 'vitest'
import { passwordPolicy } from '../../contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import { passwordAdvice } from './password-advice.ts'
import { levelOf, POLICY_LEVELS, policyOf } from './policy-levels.ts'

test.each([true, false])(
  'with a second factor %s, each level is valid and known again',
  (factor) => {
    for (const level of POLICY_LEVELS) {
      const policy = policyOf(level, factor)
      expect(passwordPolicy.parse(policy)).toEqual(policy)
      expect(levelOf(policy, factor)).toBe(level)
    }
    expect(levelOf({ ...defaultPasswordPolicy, min_length: 7 }, factor)).toBeUndefined()
  },
)

test.each([true, false])(
  'with a second factor %s, the recommended level meets all advice',
  (factor) => {
    const advice = passwordAdvice(policyOf('recommended', factor), factor)
    expect(advice.filter(({ stands }) => stands === 'not_met')).toEqual([])
  },
)

test('requires more length on the strict level than by default, and no fewer kinds of characters', () => {
  const { min_length, ...kinds } = policyOf('strict', false)
  expect(defaultPasswordPolicy).toMatchObject(kinds)
  expect(min_length).toBeGreaterThan(policyOf('recommended', false).min_length)
})

import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import { isSame } from '../revision/same.ts'
import { leastLength } from './password-advice.ts'

/** From the weakest to the strongest. */
export const POLICY_LEVELS = ['default', 'recommended', 'strict'] as const
export type PolicyLevel = (typeof POLICY_LEVELS)[number]

const STRICT_LENGTH = 20

/**
 * The policy of a level. `recommended` follows NIST and OWASP as far as a PBX can: length instead
 * of kinds of characters.
 */
export function policyOf(level: PolicyLevel, hasSecondFactor: boolean): PasswordPolicy {
  if (level === 'default') return defaultPasswordPolicy
  if (level === 'strict') return { ...defaultPasswordPolicy, min_length: STRICT_LENGTH }
  return {
    ...defaultPasswordPolicy,
    min_length: leastLength(hasSecondFactor),
    contains_letters: false,
    contains_numbers: false,
    contains_special_letters: false,
  }
}

/** The level of a policy; undefined if it is a custom one. */
export const levelOf = (policy: PasswordPolicy, hasSecondFactor: boolean) =>
  POLICY_LEVELS.find((level) => isSame(policy, policyOf(level, hasSecondFactor)))

import type { PasswordPolicy } from '../../contract/password-policy.ts'

/** A recommendation of NIST SP 800-63B rev. 4, section 3.1.1.2. */
export interface AdvicePoint {
  point: 'min_length' | 'max_length' | 'composition' | 'blocklist' | 'account' | 'expiry'
  stands: 'met' | 'not_met' | 'unsupported'
  /** Whether OWASP's authentication cheat sheet also recommends it. */
  isOfOwasp: boolean
}

/**
 * The least number of characters of a password that is the only factor, and of one used with a
 * second factor.
 */
const ALONE = 15
const WITH_SECOND_FACTOR = 8

export const leastLength = (hasSecondFactor: boolean): number =>
  hasSecondFactor ? WITH_SECOND_FACTOR : ALONE

/**
 * How a policy compares with the recommendations, one by one. `hasSecondFactor`: whether the tenant
 * requires one.
 */
export function passwordAdvice(policy: PasswordPolicy, hasSecondFactor: boolean): AdvicePoint[] {
  const least = leastLength(hasSecondFactor)
  const asksForKinds =
    policy.contains_letters || policy.contains_numbers || policy.contains_special_letters
  const stands = (isMet: boolean) => (isMet ? 'met' : 'not_met')
  const points: Omit<AdvicePoint, 'isOfOwasp'>[] = [
    { point: 'min_length', stands: stands(policy.min_length >= least) },
    // They require at least 64; the PBX allows no more than 32.
    { point: 'max_length', stands: policy.max_length < 32 ? 'not_met' : 'unsupported' },
    { point: 'composition', stands: stands(!asksForKinds) },
    { point: 'account', stands: stands(policy.disable_account_information) },
    { point: 'blocklist', stands: 'unsupported' },
    { point: 'expiry', stands: 'met' },
  ]
  return points.map((point) => ({ ...point, isOfOwasp: point.point !== 'account' }))
}

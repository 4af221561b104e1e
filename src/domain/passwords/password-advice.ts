import type { PasswordPolicy } from '../../contract/password-policy.ts'

/** A point of NIST SP 800-63B rev. 4, section 3.1.1.2. */
export interface AdvicePoint {
  point: 'min_length' | 'max_length' | 'composition' | 'blocklist' | 'account' | 'expiry'
  stands: 'met' | 'not_met' | 'unsupported'
  /** Whether OWASP's authentication cheat sheet makes it too. */
  isOfOwasp: boolean
}

/**
 * The least characters of a password that is the only factor, and of one beside a second factor.
 */
const ALONE = 15
const WITH_SECOND_FACTOR = 8

export const leastLength = (hasSecondFactor: boolean): number =>
  hasSecondFactor ? WITH_SECOND_FACTOR : ALONE

/**
 * How a policy stands against the advice, point by point. `hasSecondFactor`: whether the tenant
 * asks for one.
 */
export function passwordAdvice(policy: PasswordPolicy, hasSecondFactor: boolean): AdvicePoint[] {
  const least = leastLength(hasSecondFactor)
  const asksForKinds =
    policy.contains_letters || policy.contains_numbers || policy.contains_special_letters
  const stands = (isMet: boolean) => (isMet ? 'met' : 'not_met')
  const points: Omit<AdvicePoint, 'isOfOwasp'>[] = [
    { point: 'min_length', stands: stands(policy.min_length >= least) },
    // They ask for 64 at least; the PBX takes no more than 32.
    { point: 'max_length', stands: policy.max_length < 32 ? 'not_met' : 'unsupported' },
    { point: 'composition', stands: stands(!asksForKinds) },
    { point: 'account', stands: stands(policy.disable_account_information) },
    { point: 'blocklist', stands: 'unsupported' },
    { point: 'expiry', stands: 'met' },
  ]
  return points.map((point) => ({ ...point, isOfOwasp: point.point !== 'account' }))
}

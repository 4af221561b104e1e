import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { type Account, isAccepted } from './password-rules.ts'

/** Letters and digits that are not easily confused, and characters that every keyboard has. */
const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$%&*+-=?@_']
const CHARACTERS = KINDS.join('')
/** Long enough for a password that is rarely typed. */
const LENGTH = 16
const TRIES = 1000

/**
 * A random password that a policy accepts, with characters of all kinds. `below` gives a random
 * whole number from 0 to less than its argument. Throws a RangeError if the policy and the
 * account's data leave no password.
 */
export function makePassword(
  policy: PasswordPolicy,
  account: Account,
  below: (limit: number) => number,
): string {
  const length = Math.min(Math.max(policy.min_length, LENGTH), policy.max_length)
  const draw = () => CHARACTERS[below(CHARACTERS.length)] ?? ''
  // This password follows all rules, so it doesn't matter which of them the PBX checks.
  const all = { ...policy, ...ALL_RULES }
  for (let i = 0; i < TRIES; i++) {
    const password = Array.from({ length }, draw).join('')
    if (isAccepted(all, password, account)) return password
  }
  throw new RangeError('No password holds to this policy')
}

const ALL_RULES = {
  contains_letters: true,
  contains_numbers: true,
  contains_special_letters: true,
  disable_sequential_characters: true,
  disable_repeating_characters: true,
  disable_account_information: true,
}

/**
 * A random whole number from 0 to less than `limit` (at most 2^32), from the browser's
 * cryptographic source, without bias.
 */
export function randomBelow(limit: number): number {
  const range = 2 ** 32
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value < range - (range % limit) ? value % limit : randomBelow(limit)
}

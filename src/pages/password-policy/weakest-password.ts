import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { weakPasswords } from '../../domain/passwords/weak-passwords.ts'

/**
 * A password, and after how many guesses it would be found. `score` goes from 0, guessed at once,
 * to 4.
 */
export interface Weak {
  password: string
  guesses: number
  score: 0 | 1 | 2 | 3 | 4
}

/** So many of the most common passwords are estimated; rarer ones are hardly weaker. */
const CANDIDATES = 30

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** After how many guesses a password would be found. */
export function strengthOf(password: string): Weak {
  const { guesses, score } = estimator.check(password)
  return { password, guesses, score }
}

/**
 * The weakest of the common passwords that a policy lets through; null where it lets none through.
 */
export function weakestPassword(policy: PasswordPolicy): Weak | null {
  const candidates = weakPasswords(policy, dictionary['passwords-common'], CANDIDATES)
  const [weakest] = candidates.map(strengthOf).toSorted((a, b) => a.guesses - b.guesses)
  return weakest ?? null
}

import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { weakPasswords } from '../../domain/passwords/weak-passwords.ts'

/** A password and how many guesses find it. `score` is from 0 (guessed at once) to 4. */
export interface Weak {
  password: string
  guesses: number
  score: 0 | 1 | 2 | 3 | 4
}

/** How many of the most common passwords are checked. Rarer ones are hardly weaker. */
const CANDIDATES = 30

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** How many guesses find a password. */
export function strengthOf(password: string): Weak {
  const { guesses, score } = estimator.check(password)
  return { password, guesses, score }
}

/** The weakest common password that the policy accepts; null if it accepts none. */
export function weakestPassword(policy: PasswordPolicy): Weak | null {
  const candidates = weakPasswords(policy, dictionary['passwords-common'], CANDIDATES)
  const [weakest] = candidates.map(strengthOf).toSorted((a, b) => a.guesses - b.guesses)
  return weakest ?? null
}

import { useState } from 'react'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { Weak } from './weakest-password.ts'

/** How long nothing must change before the strength is estimated, in ms. */
const QUIET_MS = 400

type Estimator = typeof import('./weakest-password.ts')

/**
 * Estimates the strength of `of` once it hasn't changed for a while. undefined while working, null
 * if there is no estimate, 'unknown' if the estimator couldn't be loaded.
 */
export function useStrength<T>(
  of: T,
  ask: (estimator: Estimator, of: T) => Weak | null,
): Weak | 'unknown' | null | undefined {
  const [answer, setAnswer] = useState<{ of: T; weak: Weak | 'unknown' | null }>()
  const find = async (asked: T) => {
    const estimator = await import('./weakest-password.ts').catch(() => null)
    setAnswer({ of: asked, weak: estimator ? ask(estimator, asked) : 'unknown' })
  }
  useTimeout(find, QUIET_MS, of)
  return answer?.weak
}

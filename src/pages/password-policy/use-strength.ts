import { useState } from 'react'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { Weak } from './weakest-password.ts'

/** Typing and dragging are over when nothing has changed for so long. */
const QUIET_MS = 400

type Estimator = typeof import('./weakest-password.ts')

/**
 * What the estimator says of `of`, once nothing has changed for a while: undefined while that is
 * being worked out, null where it has no answer, unknown where it cannot be fetched.
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

import type { Findable, Hit } from './find.ts'
import { fold } from './words.ts'

/**
 * Hits of several sources, best first: what is called exactly as typed, then other matches, then
 * guesses at typing mistakes. Equally good ones keep their order.
 */
export function bestFirst<E extends Findable>(hits: readonly Hit<E>[], typed: string): Hit<E>[] {
  const rank = ({ entry, isGuess }: Hit<E>) => {
    if (isCalled(entry, typed)) return 0
    return isGuess ? 2 : 1
  }
  return [...hits].sort((a, b) => rank(a) - rank(b))
}

/** Whether one of an entry's texts is exactly what is typed. */
export function isCalled({ label, also }: Findable, typed: string): boolean {
  const name = fold(typed.trim())
  return [label, ...also].some((text) => fold(text) === name)
}

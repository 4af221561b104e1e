import type { Findable, Hit } from './find.ts'
import { fold } from './words.ts'

/**
 * Hits of several sources, best first: what is called exactly as typed, then other matches, then
 * guesses at typing mistakes. Equally good ones keep their order.
 */
export function bestFirst<E extends Findable>(hits: readonly Hit<E>[], typed: string): Hit<E>[] {
  const name = fold(typed.trim())
  const rank = ({ entry, isGuess }: Hit<E>) => {
    if ([entry.label, ...entry.also].some((text) => fold(text) === name)) return 0
    return isGuess ? 2 : 1
  }
  return [...hits].sort((a, b) => rank(a) - rank(b))
}

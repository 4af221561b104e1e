import { useMemo } from 'react'
import { bestFirst } from '../../domain/search/best-first.ts'
import { foundBy } from '../../domain/search/find.ts'
import type { PageEntry } from '../pages.ts'
import type { ResultGroup } from './entry.ts'
import type { OwnEntries } from './use-own-entries.ts'
import { useServerResults } from './use-server-results.ts'

/** How many results a group shows at most. */
const MOST = 8

interface Results {
  groups: readonly ResultGroup[]
  isSearching: boolean
  /** What the server couldn't search and why; '' if nothing failed. */
  failure: string
}

/**
 * The results for the typed text, by group. If nothing is typed, the suggestions. Asks the server
 * after a pause, or at once if `isHurried`.
 */
export function useResults(
  { find, isReady, suggested }: OwnEntries,
  pages: readonly PageEntry[],
  typed: string,
  isHurried: boolean,
): Results {
  const isTyped = typed.trim() !== ''
  const { hits: server, isSearching, failure } = useServerResults(pages, typed, isHurried)
  const own = useMemo(
    () => (isTyped && isReady ? find(typed) : []),
    [find, isReady, typed, isTyped],
  )
  const groups = useMemo(() => {
    const hits = isTyped
      ? bestFirst([...own, ...server], typed)
      : suggested().map((entry) => ({ entry, terms: [] }))
    // The group of the best result comes first.
    const order = [...new Set(hits.map(({ entry }) => entry.group))]
    return order.map((group): ResultGroup => {
      const ofGroup = hits.filter(({ entry }) => entry.group === group)
      return { group, results: ofGroup.slice(0, isTyped ? MOST : undefined).map(foundBy) }
    })
  }, [own, server, suggested, isTyped, typed])
  return { groups, failure, isSearching: isTyped && (isSearching || !isReady) }
}

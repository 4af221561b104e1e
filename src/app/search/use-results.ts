import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Found, finder } from '../../domain/search/find.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { PageEntry } from '../pages.ts'
import { type Entry, GROUPS, type Group } from './entry.ts'
import { fieldResults, usableForms } from './field-results.ts'
import { readRecent } from './recent.ts'
import { useActions } from './use-actions.ts'
import { useServerResults } from './use-server-results.ts'

/** How many results a group shows at most. */
const MOST = 8

const AFTER_FIRST_FRAME_MS = 50

interface Results {
  groups: { group: Group; results: Found<Entry>[] }[]
  isSearching: boolean
}

/**
 * What is found by what is typed, by groups. Where nothing is typed: what was chosen last, pages
 * and actions.
 */
export function useResults(
  pages: readonly PageEntry[],
  typed: string,
  onKeys: () => void,
): Results {
  const { t, i18n } = useTranslation(['search', 'common'])
  const { t: common } = useTranslation()
  const locale = useLocale()
  const queries = useQueryClient()
  const listActions = useActions(pages, onKeys)
  // Made once: the search is open for seconds.
  const [entries] = useState(() => [
    ...pages.map(
      ({ key, path }): Entry => ({
        id: `page ${key}`,
        group: 'pages',
        label: t(`common:pages.${key}`),
        also: [t(`pageKeywords.${key}`, '')],
        detail: '',
        choose: path,
      }),
    ),
    ...fieldResults({ pages, queries, i18n, t: common, locale }),
    ...listActions(),
  ])
  const [find] = useState(() => finder(entries))
  const prepare = () => {
    // Makes the index, so that no key waits for it.
    find('')
    for (const { spec } of usableForms(pages)) {
      // Reads the values that no page has read.
      void queries.prefetchQuery({ ...spec.query, staleTime: Number.POSITIVE_INFINITY })
    }
  }
  useTimeout(prepare, AFTER_FIRST_FRAME_MS, '')
  const [recent] = useState(() =>
    readRecent().flatMap((id) => entries.filter((entry) => entry.id === id)),
  )
  const own = useMemo(() => find(typed), [find, typed])
  const { results: server, isSearching } = useServerResults(pages, typed)

  const isTyped = typed.trim() !== ''
  const suggested = entries
    .filter(({ id, group }) => group === 'actions' || id.startsWith('page '))
    .filter((entry) => !recent.includes(entry))
  const shown = isTyped
    ? [...own, ...server]
    : [...recent.map((entry) => ({ ...entry, group: 'recent' as const })), ...suggested].map(
        (entry) => ({ entry, marks: [] }),
      )
  // The group of the best result comes first.
  const order = isTyped ? [...new Set(shown.map(({ entry }) => entry.group))] : GROUPS
  const groups = order
    .map((group) => ({
      group,
      results: shown
        .filter(({ entry }) => entry.group === group)
        .slice(0, isTyped ? MOST : undefined),
    }))
    .filter(({ results }) => results.length > 0)
  return { groups, isSearching: isTyped && isSearching }
}

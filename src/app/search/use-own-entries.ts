import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { finder } from '../../domain/search/find.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'
import { fieldResults, usableForms } from './field-results.ts'
import { readRecent } from './recent.ts'
import { useActions } from './use-actions.ts'

const AFTER_FIRST_FRAME_MS = 50

/** Results that the browser finds without asking the server. */
export interface OwnEntries {
  find: ReturnType<typeof finder<Entry>>
  /** Shown while the field is empty: recently chosen results, pages and actions. */
  suggested: () => readonly Entry[]
}

/** Built once per opened search. The fields are added after the first frame. */
export function useOwnEntries(pages: readonly PageEntry[], onKeys: () => void): OwnEntries {
  const { t, i18n } = useTranslation(['search', 'common'])
  const { t: common } = useTranslation()
  const locale = useLocale()
  const queries = useQueryClient()
  const listActions = useActions(pages, onKeys)
  const [own] = useState(() => {
    const pageEntries = pages.map(
      ({ key, path }): Entry => ({
        id: `page ${key}`,
        group: 'pages',
        label: t(`common:pages.${key}`),
        also: [t(`pageKeywords.${key}`, '')],
        detail: '',
        choose: path,
      }),
    )
    const actions = listActions()
    const always = [...pageEntries, ...actions]
    let made: Entry[] | undefined
    const all = () => {
      const forms = { pages, queries, i18n, t: common, locale }
      made ??= [...pageEntries, ...fieldResults(forms), ...actions]
      return made
    }
    const recent = readRecent().flatMap((id) => {
      const isIt = (one: Entry) => one.id === id
      return always.find(isIt) ?? all().find(isIt) ?? []
    })
    return {
      find: finder(all),
      suggested: () => [
        ...recent.map((entry) => ({ ...entry, group: 'recent' as const })),
        ...always.filter((entry) => !recent.includes(entry)),
      ],
    }
  })
  const prepare = () => {
    // Builds the index, so that the first key press doesn't have to.
    own.find('')
    for (const { spec } of usableForms(pages)) {
      // Reads the values that no page has read yet.
      void queries.prefetchQuery({ ...spec.query, staleTime: Number.POSITIVE_INFINITY })
    }
  }
  useTimeout(prepare, AFTER_FIRST_FRAME_MS, '')
  return own
}

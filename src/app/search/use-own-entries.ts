import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Finder, finder } from '../../domain/search/find.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useSteps } from '../../ui/hooks/use-steps.ts'
import type { Entry } from './entry.ts'
import { fieldResults, usableForms } from './field-results.ts'
import { readRecent } from './recent.ts'
import type { SearchDialogProps } from './search-dialog.tsx'
import { useActions } from './use-actions.ts'

/** Few enough that a key pressed meanwhile is handled without a delay. */
const ENTRIES_A_STEP = 8

/** Results that the browser finds without asking the server. */
export interface OwnEntries {
  find: Finder<Entry>
  /** Whether all entries are in the index, so that `find` is fast. */
  isReady: boolean
  /** Shown while the field is empty: recently chosen results, pages and actions. */
  suggested: () => readonly Entry[]
}

/** Built once per opened search, in steps after the first frame. Then calls `onReady`. */
export function useOwnEntries(props: SearchDialogProps): OwnEntries {
  const { isOpen, pages, onKeys, onReady } = props
  const { t, i18n } = useTranslation(['search', 'common'])
  const { t: common } = useTranslation()
  const locale = useLocale()
  const queries = useQueryClient()
  const listActions = useActions(pages, onKeys)
  const makeOwn = () => {
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
    const forms = { pages, queries, i18n, t: common, locale }
    let made: Entry[] | undefined
    const all = () => {
      made ??= [...pageEntries, ...fieldResults(forms), ...actions]
      return made
    }
    const recent = readRecent().flatMap((id) => {
      const isIt = (one: Entry) => one.id === id
      return always.find(isIt) ?? all().find(isIt) ?? []
    })
    return {
      isOpen,
      find: finder(all),
      suggested: () => [
        // Inherits, because a copy would keep the detail of this moment.
        ...recent.map((entry): Entry => Object.create(entry, { group: { value: 'recent' } })),
        ...always.filter((entry) => !recent.includes(entry)),
      ],
    }
  }
  const [own, setOwn] = useState(makeOwn)
  // What was listed in advance may have changed by the time the search opens.
  if (own.isOpen !== isOpen) setOwn(makeOwn())
  const [isReady, setReady] = useState(false)
  useSteps(isOpen, () => {
    if (!own.find.prepare(ENTRIES_A_STEP)) return false
    for (const { spec } of usableForms(pages)) {
      // Reads the values that no page has read yet.
      void queries.prefetchQuery({ ...spec.query, staleTime: Number.POSITIVE_INFINITY })
    }
    setReady(true)
    onReady()
    return true
  })
  return { ...own, isReady }
}

import { type Query, useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'

/**
 * Tells screen readers that data of this page couldn't be refreshed: once, however often the
 * refresh fails, and once when all of it works again.
 */
export function RefreshStatus() {
  const { t } = useTranslation()
  const cache = useQueryClient().getQueryCache()
  const isStale = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.findAll({ type: 'active', predicate: isRefreshFailing }).length > 0,
  )
  const [wasStale, setWasStale] = useState(false)
  if (isStale && !wasStale) setWasStale(true)
  return (
    <p role="status" className="unseen">
      {isStale ? t('shell.stale') : wasStale && t('shell.upToDate')}
    </p>
  )
}

/** Where there is no data at all, the page shows an alert instead. */
const isRefreshFailing = ({ state }: Query) => state.status === 'error' && state.data !== undefined

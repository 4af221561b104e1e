import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { statusQuery } from '../../api/resources/status-queries.ts'
import { relativeTimeFormat } from '../../domain/intl.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useInterval } from '../../ui/hooks/use-interval.ts'
import { WarningIcon } from '../../ui/icons/icons.ts'
import './updated.css'

/**
 * How old the figures are, and why they aren't newer. A separate component, so that its timer
 * renders nothing else. Not a live region: the shell announces that a refresh failed.
 */
export function Updated() {
  const { t } = useTranslation('overview')
  const failureText = useFailureText()
  // Doesn't request anything: the page's query does.
  const status = useQuery({ ...statusQuery, enabled: false })
  const isOffline = status.fetchStatus === 'paused'
  const why = isOffline
    ? t('offline')
    : status.isError && t('notRefreshed', { why: failureText(status.error) })
  return (
    <div className="updated">
      {status.data && <Ago since={status.dataUpdatedAt} />}
      {why && (
        <span className="updated-why">
          <WarningIcon />
          {why}
        </span>
      )}
    </div>
  )
}

/** In seconds, longest first. */
const UNITS = [
  [3600, 'hour'],
  [60, 'minute'],
] as const

function Ago({ since }: { since: number }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const now = useSecond()
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  const format = relativeTimeFormat(locale, { style: 'narrow' })
  const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? ([1, 'second'] as const)
  const ago = format.format(-Math.floor(seconds / size), unit)
  return <span>{t('updated', { ago })}</span>
}

function useSecond(): number {
  const [now, setNow] = useState(Date.now)
  useInterval(() => setNow(Date.now()), 1000)
  return now
}

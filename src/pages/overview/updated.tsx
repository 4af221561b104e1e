import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusQuery } from '../../api/resources/status-queries.ts'
import { relativeTimeFormat } from '../../domain/intl.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useInterval } from '../../ui/hooks/use-interval.ts'
import { WarningIcon } from '../../ui/icons/icons.ts'

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
    <Box sx={line}>
      {status.data && <Ago since={status.dataUpdatedAt} />}
      {why && (
        <Box component="span" sx={mark}>
          <WarningIcon style={{ fontSize: 16 }} />
          {why}
        </Box>
      )}
    </Box>
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

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
  minBlockSize: 20,
  // A fixed width, so that longer text doesn't move other elements.
  minInlineSize: '9.5rem',
  color: 'text.secondary',
  fontSize: '0.8125rem',
}
const mark = { display: 'flex', alignItems: 'center', gap: 1, color: 'warning.main' }

import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { historyKey } from '../../api/session/session.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import type { HistoryEntry } from '../../domain/revision/save-history.ts'
import { useSaveHistory } from '../../forms/history/history-store.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { pageKeyIn, paths } from '../../paths.ts'
import { Panel } from './overview-panel.tsx'
import { act, lines, quiet } from './overview-styles.ts'

const MOST = 4

/** The user's last saves in this browser, each with a link to the changed page. */
export function LastChanges() {
  const { t } = useTranslation(['overview', 'common'])
  const locale = useLocale()
  const entries = useSaveHistory()
  if (historyKey() === '') return null
  const time = dateTimeFormat(locale, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
  const textOf = (row: HistoryEntry['rows'][number] | undefined, count: number) => {
    if (!row) return ''
    const first = row.before && row.after ? t('changes.change', row) : row.field
    return count > 0 ? t('changes.more', { first, count }) : first
  }
  return (
    <Panel
      title={t('changes.title')}
      action={
        <Box component={Link} to={paths.history} sx={act}>
          {t('changes.all')}
        </Box>
      }
    >
      {entries.length === 0 && <Box sx={quiet}>{t('changes.none')}</Box>}
      <Box component="ul" sx={[lines, rows]}>
        {entries.slice(0, MOST).map(({ at, address, rows: [first, ...more] }) => (
          <li key={at}>
            <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time>
            <Link to={address}>{textAt(t, `common:pages.${pageKeyIn(address)}`)}</Link>
            <span>{textOf(first, more.length)}</span>
          </li>
        ))}
      </Box>
    </Panel>
  )
}

const rows = {
  '& > li': {
    display: 'grid',
    gridTemplateColumns: { xs: '76px minmax(0, 1fr)', sm: '76px 112px minmax(0, 1fr)' },
    columnGap: 3,
    alignItems: 'baseline',
  },
  '& time, & span': { color: 'text.secondary' },
  '& span': {
    gridColumn: { xs: 2, sm: 3 },
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}

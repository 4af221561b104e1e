import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { type Figures, statusQuery } from '../../api/resources/status-queries.ts'
import { numberFormat } from '../../domain/intl.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useLocale } from '../../i18n/use-locale.ts'
import { paths } from '../../paths.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Updated } from './updated.tsx'

interface Props {
  /** undefined while loading. */
  figures: Figures | undefined
  /** Whether the PBX has no live figures. */
  isOff: boolean
}

/** Live figures: current calls, and users online, in total and at most. */
export function NowFigures({ figures, isOff }: Props) {
  const { t } = useTranslation(['overview', 'common'])
  const number = numberFormat(useLocale())
  if (isOff && !figures) return <NoFigures />
  const { current_calls, online_users, current_users, licensed_users } = figures ?? {}
  const users = [
    current_users !== undefined && t('ofUsers', { count: current_users }),
    licensed_users !== undefined && t('licensed', { count: licensed_users }),
  ].filter(Boolean)
  return (
    <Box sx={line}>
      <Box component="dl" sx={list}>
        {(!figures || current_calls !== undefined) && (
          <Figure term={t('callsNow')}>
            {current_calls === undefined ? awaited : <b>{number.format(current_calls)}</b>}
          </Figure>
        )}
        {(!figures || online_users !== undefined) && (
          <Figure term={t('usersOnline')}>
            {online_users === undefined ? (
              awaited
            ) : (
              <>
                <b>{number.format(online_users)}</b>
                <Link to={paths.settingsSection('plan')}>{users.join(' · ')}</Link>
              </>
            )}
          </Figure>
        )}
      </Box>
      <Updated />
    </Box>
  )
}

function NoFigures() {
  const { t } = useTranslation(['overview', 'common'])
  const isUnsupported = useUnsupported('GET /tenant/status')
  // Doesn't request anything: the page's query does.
  const status = useQuery({ ...statusQuery, enabled: false })
  return isUnsupported ? (
    <Unsupported endpoint="GET /tenant/status" text={t('unsupported')} />
  ) : (
    <QueryState query={status} failed={t('common:failure.what.status')} />
  )
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const awaited = <Placeholder width={32} height={16} />
const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  columnGap: 6,
  rowGap: 1,
  paddingInline: '20px',
}
const list = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  rowGap: 1,
  margin: 0,
  fontSize: '0.8125rem',
  '& > div': { display: 'flex', alignItems: 'baseline', gap: 2 },
  '& dt, & a': { color: 'text.secondary', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& dd': { display: 'flex', alignItems: 'baseline', gap: 2, margin: 0 },
  '& b': { fontSize: '1rem', fontWeight: 650 },
}

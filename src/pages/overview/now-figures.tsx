import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { Figures } from '../../api/resources/status-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { OpenNow } from '../../ui/open-now-status.tsx'
import { Placeholder } from '../../ui/placeholder.tsx'
import { ZoneTime } from '../../ui/zone-time.tsx'

interface Props {
  /** undefined while they are awaited. */
  figures: Figures | undefined
  /** undefined while the holidays are not known. */
  schedule: PreparedSchedule<Holiday> | undefined
  zone: string
}

/**
 * The first five seconds: open or closed and until when, calls now, users online of those there are
 * and may be.
 */
export function NowFigures({ figures, schedule, zone }: Props) {
  const { t } = useTranslation('overview')
  const number = new Intl.NumberFormat(useLocale())
  const { current_calls, online_users, current_users, licensed_users } = figures ?? {}
  const users = [
    current_users !== undefined && t('ofUsers', { count: current_users }),
    licensed_users !== undefined && t('licensed', { count: licensed_users }),
  ].filter(Boolean)
  return (
    <Box component="dl" sx={tiles}>
      <Tile term={t('phones')} note={schedule?.offsetAt && <ZoneTime zone={zone} />}>
        {schedule ? <OpenNow schedule={schedule} zone={zone} /> : <OpenUnknown />}
      </Tile>
      {!figures && (
        <>
          <Tile term={t('callsNow')}>{awaited}</Tile>
          <Tile term={t('usersOnline')}>{awaited}</Tile>
        </>
      )}
      {current_calls !== undefined && (
        <Tile term={t('callsNow')}>
          <Box component="span" sx={figure}>
            {number.format(current_calls)}
          </Box>
        </Tile>
      )}
      {online_users !== undefined && (
        <Tile term={t('usersOnline')} note={users.join(' · ')}>
          <Box component="span" sx={figure}>
            {number.format(online_users)}
          </Box>
        </Tile>
      )}
    </Box>
  )
}

/**
 * Without the holidays nobody knows whether it is open: they are awaited, or why they are not here
 * and a way to try again.
 */
function OpenUnknown() {
  const { t } = useTranslation(['overview', 'common'])
  const { isError, refetch } = useQuery(holidaysQuery)
  if (!isError) return <Placeholder width={176} height={26} />
  return (
    <>
      <Box component="span" sx={quiet}>
        {t('openUnknown')}
      </Box>
      <Button size="small" variant="outlined" onClick={() => refetch()}>
        {t('common:states.retry')}
      </Button>
    </>
  )
}

function Tile({ term, note, children }: { term: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <Box component="dd">
        {children}
        {note && (
          <Box component="span" sx={quiet}>
            {note}
          </Box>
        )}
      </Box>
    </div>
  )
}

const awaited = <Placeholder width={48} height={24} />
const quiet = { color: 'text.secondary', fontSize: '0.8125rem' }
const figure = { fontSize: '1.625rem', fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.01em' }
const tiles = {
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', md: 'minmax(0, 5fr) minmax(0, 2fr) minmax(0, 4fr)' },
  margin: 0,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  '& > div': { padding: '12px 16px' },
  '& > div:first-of-type': {
    gridColumn: { xs: '1 / -1', md: 'auto' },
    borderBlockEnd: { xs: '1px solid var(--mui-palette-divider)', md: 0 },
  },
  '& > div:only-of-type': { borderBlockEnd: 0 },
  '& > div + div': { borderInlineStart: { md: '1px solid var(--mui-palette-divider)' } },
  '& dt': { color: 'text.secondary', fontSize: '0.8125rem', marginBlockEnd: 1 },
  '& dd': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 2,
    rowGap: 1,
    margin: 0,
    minBlockSize: 32,
  },
}

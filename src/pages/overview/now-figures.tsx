import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../api/status.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { PreparedSchedule } from '../../domain/schedule.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMinute } from '../../ui/now.ts'
import { OpenNow } from '../../ui/open-now.tsx'

interface Props {
  figures: Figures
  /** undefined while the holidays are not known. */
  schedule: PreparedSchedule<Holiday> | undefined
  zone: string
}

/** The first five seconds: open or closed and until when, calls now, users online of those there are and may be. */
export function NowFigures({ figures, schedule, zone }: Props) {
  const { t } = useTranslation('overview')
  const number = new Intl.NumberFormat(useLocale())
  const { current_calls, online_users, current_users, licensed_users } = figures
  const users = [
    current_users !== undefined && t('ofUsers', { count: current_users }),
    licensed_users !== undefined && t('licensed', { count: licensed_users }),
  ].filter(Boolean)
  return (
    <Box component="dl" sx={tiles}>
      <Tile term={t('phones')} note={schedule?.offsetAt && <TimeThere zone={zone} />}>
        {schedule && <OpenNow schedule={schedule} zone={zone} />}
      </Tile>
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

function TimeThere({ zone }: { zone: string }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const now = useMinute()
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(now)
  return t('timeThere', { time, zone })
}

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
    borderBlockEnd: { xs: '1px solid', md: 0 },
    borderColor: 'divider',
  },
  '& > div:only-of-type': { borderBlockEnd: 0 },
  '& > div + div': { borderInlineStart: { md: '1px solid var(--mui-palette-divider)' } },
  '& dt': { color: 'text.secondary', fontSize: '0.8125rem', marginBlockEnd: 1 },
  '& dd': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 2,
    margin: 0,
    minBlockSize: 32,
  },
}

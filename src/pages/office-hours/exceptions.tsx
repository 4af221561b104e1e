import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { HOURS_PRESETS } from '../../domain/hours/hours-edit.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { DAY, dateOf, isTime, startOf, timeOf } from '../../domain/time/calendar.ts'
import { isDateText } from '../../domain/time/date-text.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useChangedPaths } from '../../forms/document/changed.ts'
import { WeekDifferences } from '../../forms/today/week-differences.tsx'
import { EXCEPTIONS, paths } from '../../paths.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { hasFailed } from '../../ui/query-state.tsx'
import { useUndoSnackbar } from '../../ui/undo-snackbar.tsx'

const ExceptionDialog = lazyPart(
  async () => (await import('./exception-dialog.tsx')).ExceptionDialog,
)

/** Buttons for one-day changes, such as "Close early today", with Undo afterwards. */
export function Exceptions({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('office-hours')
  const queries = useQueryClient()
  const offerUndo = useUndoSnackbar()
  const holidays = useQuery(holidaysQuery)
  const isUnsaved = useChangedPaths().length > 0
  const isOff = useUnsupported('GET /holidays')
  const isFixed = useUnsupported('POST /holidays')
  const navigate = useNavigate()
  const { '*': path } = useParams()
  const [query] = useSearchParams()
  const opened = EXCEPTIONS.find((name) => name === path)
  const { hasUnknownHours } = tenant
  const { timezone, region, enable_night_mode } = tenant.values
  // If the hours are unknown, a day counts as open all day. It can still be closed or shortened.
  const office_hours = hasUnknownHours ? HOURS_PRESETS.around_the_clock : tenant.values.office_hours
  const today = wallClock(timezone, new Date())
  if (!today) return null
  // Without the holidays, the effect of another one is unknown.
  if (isOff || isFixed) {
    return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('exception.off')}</Box>
  }
  if (!holidays.data && hasFailed(holidays)) {
    return (
      <Box sx={{ fontSize: '0.8125rem' }}>
        {t('exception.noHolidays')}{' '}
        <Button size="small" onClick={() => holidays.refetch()}>
          {t('exception.retry')}
        </Button>
      </Box>
    )
  }
  const tomorrow = dateOf(startOf(today.date) + DAY)
  // The next full hour, but at least noon: a day that closes early has usually opened before.
  const hour = timeOf(Math.max(12, Math.min(23, Number(today.time.slice(0, 2)) + 1)) * 60)
  const suggestions = {
    today: { kind: 'close_at', date: today.date, time: hour },
    tomorrow: { kind: 'closed', date: tomorrow },
    late: { kind: 'open_at', date: tomorrow, time: '10:00' },
  } satisfies Record<(typeof EXCEPTIONS)[number], Exception>

  const close = () => navigate(paths.officeHours, { replace: true, preventScrollReset: true })
  const refresh = () => queries.invalidateQueries({ queryKey: ['holidays'] })
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {EXCEPTIONS.map((which) => (
          <Button
            key={which}
            size="small"
            variant="outlined"
            disabled={!holidays.data}
            onClick={() => navigate(paths.exception(which), { preventScrollReset: true })}
          >
            {t(`exception.${which}`)}
          </Button>
        ))}
      </Box>
      <WeekDifferences heading="h2" />
      {opened && holidays.data && (
        <ExceptionDialog
          key={query.toString()}
          suggestion={asked(query) ?? suggestions[opened]}
          schedule={{
            timezone,
            enable_night_mode,
            office_hours,
            hasUnknownHours,
            holidays: holidays.data,
          }}
          region={region}
          isUnsaved={isUnsaved}
          onMade={({ holiday, undo }) => {
            void close()
            void refresh()
            offerUndo({
              text: t('exception.done', { name: holiday.name }),
              undo: () => undo().finally(refresh),
            })
          }}
          onClose={() => {
            void close()
            void refresh()
          }}
        />
      )}
    </div>
  )
}

/** The exception in the address, which the dialog should change; null if it is invalid. */
function asked(query: URLSearchParams): Exception | null {
  const date = query.get('date') ?? ''
  const kind = query.get('kind')
  const time = query.get('time') ?? ''
  if (!isDateText(date)) return null
  if (kind === 'closed') return { date, kind }
  return (kind === 'close_at' || kind === 'open_at') && isTime(time) ? { date, kind, time } : null
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { destroyHoliday, holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import { HOURS_PRESETS } from '../../domain/hours/hours-edit.ts'
import { holidaysEntry } from '../../domain/revision/save-history.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { DAY, dateOf, startOf, timeOf } from '../../domain/time/calendar.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useChangedPaths } from '../../forms/document/changed.ts'
import { recordWrite } from '../../forms/history/history-store.ts'
import { EXCEPTIONS, paths } from '../../paths.ts'
import { useUndoSnackbar } from '../../ui/undo-snackbar.tsx'
import { ExceptionDialog, type Made } from './exception-dialog.tsx'

/**
 * "Close early today", "Closed tomorrow", "Open late on…": changes one day, and offers to undo
 * that.
 */
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
  const opened = EXCEPTIONS.find((name) => name === path)
  const { hasUnknownHours } = tenant
  const { timezone, region, enable_night_mode } = tenant.values
  // If the hours are unknown, a day counts as open all day, so that it can still be closed or cut
  // short.
  const office_hours = hasUnknownHours ? HOURS_PRESETS.around_the_clock : tenant.values.office_hours
  const today = wallClock(timezone, new Date())
  if (!today) return null
  // Without the holidays it is unknown what another one would change.
  if (isOff || isFixed) {
    return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('exception.off')}</Box>
  }
  if (holidays.error && !holidays.data) {
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
  // The next full hour, but none in the morning: a day that closes early has usually opened.
  const hour = timeOf(Math.max(12, Math.min(23, Number(today.time.slice(0, 2)) + 1)) * 60)
  const suggestions = {
    today: { kind: 'close_at', date: today.date, time: hour },
    tomorrow: { kind: 'closed', date: tomorrow },
    late: { kind: 'open_at', date: tomorrow, time: '10:00' },
  } satisfies Record<(typeof EXCEPTIONS)[number], Exception>

  const close = () => navigate(paths.officeHours, { replace: true, preventScrollReset: true })
  const refresh = () => {
    tellSaved(['holidays'])
    return queries.invalidateQueries({ queryKey: ['holidays'] })
  }
  /** Records in the history what the day was and is. */
  const note = (kind: 'added' | 'deleted', { holiday, before, after }: Made) => {
    const [from, to] = kind === 'added' ? [before, after] : [after, before]
    const rows = [{ field: holiday.name, before: from, after: to }]
    recordWrite({ ...holidaysEntry(kind, [holiday], () => ''), address: paths.holidays, rows })
    void refresh()
  }
  return (
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
      {opened && holidays.data && (
        <ExceptionDialog
          suggestion={suggestions[opened]}
          schedule={{
            timezone,
            enable_night_mode,
            office_hours,
            hasUnknownHours,
            holidays: holidays.data,
          }}
          region={region}
          isUnsaved={isUnsaved}
          onMade={(made) => {
            void close()
            note('added', made)
            offerUndo({
              text: t('exception.done', { name: made.holiday.name }),
              undo: () =>
                destroyHoliday(made.holiday.id)
                  .then(() => note('deleted', made))
                  .finally(refresh),
            })
          }}
          onClose={() => {
            void close()
            void refresh()
          }}
        />
      )}
    </Box>
  )
}

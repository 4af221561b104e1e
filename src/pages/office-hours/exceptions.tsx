import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { proposedExceptions } from '../../domain/schedule/today/proposals.ts'
import { isTime } from '../../domain/time/calendar.ts'
import { isDateText } from '../../domain/time/date-text.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useChangedPaths } from '../../forms/document/changed.ts'
import { scheduleToChange } from '../../forms/today/use-day.ts'
import { WeekDifferences } from '../../forms/today/week-differences.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { EXCEPTIONS, paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { hasFailed } from '../../ui/query-state.tsx'
import { useUndoSnackbar } from '../../ui/undo-snackbar.tsx'
import { ExceptionButtons } from './exception-buttons.tsx'
import './exceptions.css'

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
  const { timezone, region } = tenant.values
  const minute = useMinute()
  const schedule = useMemo(
    () => holidays.data && scheduleToChange(tenant, holidays.data),
    [tenant, holidays.data],
  )
  const proposed = useMemo(
    () => schedule && proposedExceptions(new Date(minute), schedule),
    [schedule, minute],
  )
  const today = wallClock(timezone, new Date(minute))
  if (!today) return null
  // Without the holidays, the effect of another one is unknown.
  if (isOff || isFixed) {
    return <div className="small dim exceptions">{t('exception.off')}</div>
  }
  if (!holidays.data && hasFailed(holidays)) {
    return (
      <div className="small exceptions">
        {t('exception.noHolidays')}{' '}
        <button type="button" className="button small" onClick={() => holidays.refetch()}>
          {t('exception.retry')}
        </button>
      </div>
    )
  }
  const nothing: Exception = { date: today.date, kind: 'close_at', time: '12:00' }
  const close = () => navigate(paths.officeHours, { replace: true, preventScrollReset: true })
  const refresh = () => queries.invalidateQueries({ queryKey: ['holidays'] })
  return (
    <div className="exceptions">
      {proposed && <ExceptionButtons proposed={proposed} zone={timezone} />}
      <WeekDifferences heading="h2" />
      {opened && schedule && (
        <ExceptionDialog
          key={query.toString()}
          suggestion={asked(query) ?? proposed?.[opened] ?? nothing}
          schedule={schedule}
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

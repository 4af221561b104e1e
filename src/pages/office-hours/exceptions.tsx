import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { destroyHoliday, holidaysQuery } from '../../api/holidays.ts'
import type { TenantAnswer } from '../../api/tenant.ts'
import { DAY, dateOf, startOf, timeOf } from '../../domain/calendar.ts'
import type { Wish } from '../../domain/one-off.ts'
import { wallClock } from '../../domain/time.ts'
import { useChangedPaths } from '../../forms/changed.ts'
import { useUndo } from '../../forms/undo.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'

/** "Close early today", "Closed tomorrow", "Open late on…": one day that differs from its week, and the way back. */
export function Exceptions({ tenant }: { tenant: TenantAnswer }) {
  const { t } = useTranslation('office-hours')
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const holidays = useQuery(holidaysQuery)
  const isUnsaved = useChangedPaths().length > 0
  const [wish, setWish] = useState<Wish | null>(null)
  const { timezone, region, enable_night_mode, office_hours } = tenant.values
  const today = wallClock(timezone, new Date())
  if (!today) return null
  // Without the holidays nobody can say what another one would change.
  if (holidays.error && !holidays.data) {
    return (
      <Box sx={{ fontSize: '0.8125rem' }}>
        {t('exception.noHolidays')}{' '}
        <Button size="small" onClick={() => holidays.refetch()}>
          {t('exception.again')}
        </Button>
      </Box>
    )
  }
  const tomorrow = dateOf(startOf(today.date) + DAY)
  // The next full hour, and none in the morning: whoever closes early has mostly opened.
  const hour = timeOf(Math.max(12, Math.min(23, Number(today.time.slice(0, 2)) + 1)) * 60)
  const wishes = {
    today: { kind: 'close_at', date: today.date, time: hour },
    tomorrow: { kind: 'closed', date: tomorrow },
    late: { kind: 'open_at', date: tomorrow, time: '10:00' },
  } satisfies Record<string, Wish>

  const again = () => queries.invalidateQueries({ queryKey: ['holidays'] })
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      {(['today', 'tomorrow', 'late'] as const).map((which) => (
        <Button
          key={which}
          size="small"
          variant="outlined"
          disabled={!holidays.data}
          onClick={() => setWish(wishes[which])}
        >
          {t(`exception.${which}`)}
        </Button>
      ))}
      {wish && holidays.data && (
        <ExceptionDialog
          wish={wish}
          schedule={{ timezone, enable_night_mode, office_hours, holidays: holidays.data }}
          region={region}
          isUnsaved={isUnsaved}
          onMade={({ id, name }) => {
            setWish(null)
            offerUndo({
              text: t('exception.done', { name }),
              undo: () => destroyHoliday(id).finally(again),
            })
            again()
          }}
          onClose={() => {
            setWish(null)
            again()
          }}
        />
      )}
    </Box>
  )
}

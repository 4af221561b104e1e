import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { datedHolidays } from '../../api/holidays.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { type FloatingGroup, floatingGroups } from '../../domain/floating-days.ts'
import { useToday } from './use-today.ts'

/** How many are shown; the next come when these are extended. */
const MOST = 3
/** Years of dated holidays that are looked at, before and after this one. */
const [BEFORE, AFTER] = [3, 10]

/** Floating days whose last year is this one or the next, with a way to go on with them. */
export function RunsOut({ onExtend }: { onExtend: (group: FloatingGroup<Holiday>) => void }) {
  const { t } = useTranslation('holidays')
  const { year } = useToday()
  const { data } = useQuery(datedHolidays(year - BEFORE, year + AFTER))
  const groups = useMemo(
    () =>
      floatingGroups(data ?? []).filter(
        ({ lastYear }) => lastYear >= year - 1 && lastYear <= year + 1,
      ),
    [data, year],
  )
  return groups.slice(0, MOST).map((group) => (
    <Alert
      key={`${group.region} ${group.name}`}
      severity="info"
      sx={{ marginBlock: '8px 16px', '& button': { whiteSpace: 'nowrap' } }}
      action={
        <Button
          size="small"
          color="inherit"
          onClick={() => onExtend(group)}
          aria-label={t('floating.extendNamed', { name: group.name })}
        >
          {t('floating.extendShort')}
        </Button>
      }
    >
      {t('floating.runsOut', { name: group.name, year: String(group.lastYear) })}
    </Alert>
  ))
}

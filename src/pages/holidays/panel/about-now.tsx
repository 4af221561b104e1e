import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { holidaysQuery } from '../../../api/resources/holidays-queries.ts'
import { tenantQuery } from '../../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { prepareSchedule } from '../../../domain/schedule/schedule.ts'
import { AfterSaving } from '../../../forms/today/after-saving.tsx'

const NONE: Holiday[] = []

/** What saving a holiday would change for calls now. A new holiday has the id ''. */
export function AboutNow({ holiday }: { holiday: Holiday }) {
  const { data: tenant } = useQuery(tenantQuery)
  const { data: holidays = NONE, isSuccess } = useQuery(holidaysQuery)
  const scheduleWith = useMemo(() => {
    if (!tenant) return null
    const { values, hasUnknownHours } = tenant
    return (all: Holiday[]) => prepareSchedule({ ...values, hasUnknownHours, holidays: all })
  }, [tenant])
  const saved = useMemo(() => scheduleWith?.(holidays), [scheduleWith, holidays])
  if (!isSuccess || !saved || !scheduleWith) return null
  const others = holidays.filter(({ id }) => id !== holiday.id)
  const edited = scheduleWith([...others, holiday])
  return <AfterSaving saved={saved} edited={edited} zone={tenant?.values.timezone ?? ''} />
}

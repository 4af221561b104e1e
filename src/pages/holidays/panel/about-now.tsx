import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { holidaysQuery } from '../../../api/resources/holidays-queries.ts'
import { tenantQuery } from '../../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { fieldsOf, type HolidayEntry } from '../../../domain/holidays/holiday-entry.ts'
import { prepareSchedule } from '../../../domain/schedule/schedule.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { AfterSaving } from '../../../forms/today/after-saving.tsx'
import { useRested } from '../../../ui/hooks/use-rested.ts'

const NONE: Holiday[] = []

/** The name changes nothing for calls, so typing it renders nothing here. */
const withoutName = (entry: HolidayEntry): HolidayEntry => ({ ...entry, name: '' })

/** What saving the holiday in the form would change for calls now. A new one has the id ''. */
export const AboutNow = memo(function AboutNow({ id }: { id: string }) {
  const { form } = useDocumentForm<HolidayEntry>()
  const entry = useRested(useWatch({ control: form.control, compute: withoutName }))
  const { data: tenant } = useQuery(tenantQuery)
  const { data: holidays = NONE, isSuccess } = useQuery(holidaysQuery)
  const scheduleWith = useMemo(() => {
    if (!tenant) return null
    const { values, hasUnknownHours } = tenant
    return (all: Holiday[]) => prepareSchedule({ ...values, hasUnknownHours, holidays: all })
  }, [tenant])
  const saved = useMemo(() => scheduleWith?.(holidays), [scheduleWith, holidays])
  if (!isSuccess || !saved || !scheduleWith) return null
  const others = holidays.filter((other) => other.id !== id)
  const edited = scheduleWith([...others, { ...fieldsOf(entry), id }])
  return <AfterSaving saved={saved} edited={edited} zone={tenant?.values.timezone ?? ''} />
})

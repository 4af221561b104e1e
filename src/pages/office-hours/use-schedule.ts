import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import { isSame } from '../../domain/revision/same.ts'
import { type PreparedSchedule, prepareSchedule } from '../../domain/schedule/schedule.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useRested } from '../../ui/hooks/use-rested.ts'
import { hasFailed } from '../../ui/query-state.tsx'

export interface Schedules {
  zone: string
  schedule: PreparedSchedule<Holiday>
  saved: PreparedSchedule<Holiday>
  /** The holidays could not be read. */
  holidaysUnknown: boolean
}

/** The edited and the saved schedule, with the server's holidays. Follows once typing pauses. */
export function useSchedule(): Schedules {
  const { form, snapshot } = useDocumentForm<TenantSettings, TenantSnapshot>()
  const { hasUnknownHours, values } = snapshot
  const holidays = useQuery(holidaysQuery)
  const [zone, isNight, hours] = useRested(
    useWatch({
      control: form.control,
      name: ['timezone', 'enable_night_mode', 'office_hours'],
    }),
  )
  const schedule = useMemo(
    () =>
      prepareSchedule<Holiday>({
        timezone: zone,
        enable_night_mode: isNight,
        office_hours: hours,
        // Once the week is edited, a save sends all of it, so the hours are known.
        hasUnknownHours: hasUnknownHours && isSame(hours, values.office_hours),
        holidays: holidays.data ?? [],
      }),
    [zone, isNight, hours, hasUnknownHours, values, holidays.data],
  )
  const saved = useMemo(
    () => prepareSchedule<Holiday>({ ...values, hasUnknownHours, holidays: holidays.data ?? [] }),
    [values, hasUnknownHours, holidays.data],
  )
  return { zone, schedule, saved, holidaysUnknown: hasFailed(holidays) }
}

import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useTranslation } from 'react-i18next'
import { type OfficeHours, WEEKDAYS, type Weekday } from '../../contract/office-hours.ts'
import { copyDay } from '../../domain/hours-edit.ts'
import { weekdayNames } from '../../domain/weekday-names.ts'
import { useEditing } from '../../forms/editing.ts'
import { useLocale } from '../../i18n/use-locale.ts'

const GROUPS = {
  all: WEEKDAYS,
  weekdays: WEEKDAYS.slice(0, 5),
  weekend: WEEKDAYS.slice(5),
} satisfies Record<string, readonly Weekday[]>

/** Gives a day's hours to others. */
export function CopyDay({ day, dayName }: { day: Weekday; dayName: string }) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useEditing()
  const names = weekdayNames(locale, 'long')
  const copy = (choice: string) => {
    const days: Record<string, readonly Weekday[]> = GROUPS
    const to = days[choice] ?? WEEKDAYS.filter((name) => name === choice)
    form.setValue('office_hours', copyDay(form.getValues('office_hours') as OfficeHours, day, to))
  }
  return (
    <NativeSelect
      value=""
      onChange={(event) => copy(event.target.value)}
      input={<OutlinedInput />}
      sx={{ justifySelf: 'start' }}
      inputProps={{ 'aria-label': t('day.copyFrom', { day: dayName }) }}
    >
      <option value="">{t('day.copy')}</option>
      {(['all', 'weekdays', 'weekend'] as const).map((group) => (
        <option key={group} value={group}>
          {t(`day.copyTo.${group}`)}
        </option>
      ))}
      {WEEKDAYS.filter((other) => other !== day).map((other) => (
        <option key={other} value={other}>
          {names[other]}
        </option>
      ))}
    </NativeSelect>
  )
}

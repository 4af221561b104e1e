import { keysOf } from '../../../contract/json/keys-of.ts'
import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import type { FloatingDay } from '../../../domain/holidays/floating/floating-days.ts'
import { weekdayNames } from '../../../domain/time/weekday-names.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { optionOf } from '../../../ui/option-of.ts'
import { SelectControl } from '../native-control.tsx'
import { useHolidayText } from '../use-holiday-text.ts'
import { NumberInput } from './number-input.tsx'

/** The initial rule of each kind. */
export const NEW_DAY: Record<FloatingDay['kind'], FloatingDay> = {
  nth: { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
  easter: { kind: 'easter', days: 1 },
  orthodox: { kind: 'orthodox', days: 1 },
  weekend: { kind: 'weekend', month: 1, day: 1, saturday: 'monday' },
  monday: { kind: 'monday', month: 1, day: 1 },
  from: { kind: 'from', weekday: 'monday', month: 1, day: 1 },
}
const NTH = [1, 2, 3, 4, -1] as const
const SATURDAYS = ['monday', 'friday'] as const

interface Props {
  day: FloatingDay
  onChange: (day: FloatingDay) => void
  /** Called with whether the typed number is valid. While it isn't, there is no rule. */
  onTyped: (isComplete: boolean) => void
}

/** The fields of a floating day's rule. */
export function RuleFields({ day, onChange, onTyped }: Props) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { monthName } = useHolidayText()
  const names = weekdayNames(locale, 'long')
  const months = Array.from({ length: 12 }, (_, i) => [i + 1, monthName(2000, i + 1)] as const)
  const typed = (change: (n: number) => void) => (n: number | null) => {
    onTyped(n !== null)
    if (n !== null) change(n)
  }
  return (
    <>
      <SelectControl
        label={t('floating.rule')}
        value={day.kind}
        options={keysOf(NEW_DAY).map((kind) => [kind, t(`floating.rules.${kind}`)])}
        onChange={(kind) => {
          onTyped(true)
          onChange(NEW_DAY[optionOf(keysOf(NEW_DAY), kind)])
        }}
      />
      {day.kind === 'nth' && (
        <SelectControl
          label={t('floating.which')}
          value={day.n}
          options={NTH.map((n) => [n, t(`floating.nth.${n}`)])}
          onChange={(n) => onChange({ ...day, n: optionOf(NTH, n) })}
        />
      )}
      {(day.kind === 'nth' || day.kind === 'from') && (
        <SelectControl
          label={t('floating.weekday')}
          value={day.weekday}
          options={WEEKDAYS.map((weekday) => [weekday, names[weekday]])}
          onChange={(weekday) => onChange({ ...day, weekday: optionOf(WEEKDAYS, weekday) })}
        />
      )}
      {'days' in day && (
        <NumberInput
          label={t('floating.days')}
          value={day.days}
          min={-63}
          max={63}
          onChange={typed((days) => onChange({ ...day, days }))}
        />
      )}
      {'day' in day && (
        <NumberInput
          key={day.kind}
          label={t('floating.day')}
          value={day.day}
          min={1}
          max={31}
          onChange={typed((of) => onChange({ ...day, day: of }))}
        />
      )}
      {'month' in day && (
        <SelectControl
          label={t('floating.month')}
          value={day.month}
          options={months}
          onChange={(month) => onChange({ ...day, month: Number(month) })}
        />
      )}
      {day.kind === 'weekend' && (
        <SelectControl
          label={t('floating.saturday')}
          value={day.saturday}
          options={SATURDAYS.map((saturday) => [saturday, t(`floating.saturdays.${saturday}`)])}
          onChange={(saturday) => onChange({ ...day, saturday: optionOf(SATURDAYS, saturday) })}
        />
      )}
    </>
  )
}

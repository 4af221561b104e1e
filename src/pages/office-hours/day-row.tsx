import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { OfficeDay, TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { enteredDay, withEnteredDays } from '../../domain/hours/entered-day.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { AddIcon } from '../../ui/icons/icons.ts'
import { optionOf } from '../../ui/option-of.ts'
import { CopyDay } from './copy-day.tsx'
import { DayNotes } from './day-notes.tsx'
import { LastRange } from './last-range.tsx'
import { RangeFields } from './range-fields.tsx'
import { useSetHours } from './use-set-hours.ts'
import './day-row.css'

const STATES = ['closed', 'all_day', 'ranges'] as const
type State = (typeof STATES)[number]

const FIRST_RANGE: TimeRange = { from: '09:00', to: '17:00' }

interface Props {
  day: Weekday
  /** The selected days. A change to one of them changes all of them. */
  chosen: ReadonlySet<Weekday>
  /** Selects the day, or with `isRange` all days up to it. */
  onChoose: (day: Weekday, isRange: boolean) => void
}

/** One day: closed, open all day, or open during ranges. */
export function DayRow({ day, chosen, onChoose }: Props) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const path = `office_hours.${day}` as const
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const { enabled, ranges } = enteredDay(hours, day)
  const days = chosen.has(day) ? [...chosen] : [day]
  const [isAsked, setAsked] = useState(false)
  const root = useRef<HTMLFieldSetElement>(null)
  const name = weekdayNames(locale, 'long')[day]

  const state: State = !enabled ? 'closed' : ranges.length === 0 ? 'all_day' : 'ranges'
  const setDay = (next: OfficeDay) =>
    setHours(withEnteredDays(form.getValues('office_hours'), days, next))
  const setState = (next: State) => {
    if (next === 'ranges') setDay({ enabled: true, ranges: [FIRST_RANGE] })
    else setDay({ enabled: next === 'all_day', ranges: [] })
  }
  const times = ranges.map(({ from, to }) => ({ from, to }))
  const setRanges = (next: TimeRange[]) => setDay({ enabled: true, ranges: next })
  const remove = (index: number) => {
    if (ranges.length === 1) return setAsked(true)
    setRanges(times.filter((_, i) => i !== index))
    focusState()
  }
  const focusState = () => root.current?.querySelector('select')?.focus()
  const answer = (meant: 'closed' | 'all_day' | 'keep') => {
    // Update before focusing: closing the dialog focuses the button of the range that is removed
    // here.
    flushSync(() => {
      setAsked(false)
      if (meant !== 'keep') setState(meant)
    })
    if (meant !== 'keep') focusState()
  }

  return (
    <fieldset
      aria-label={name}
      id={`${path}.ranges`}
      ref={root}
      tabIndex={-1}
      className="day-row"
      data-state={state}
    >
      <label className="day-row-name">
        <input
          type="checkbox"
          className="checkbox not-printed"
          checked={chosen.has(day)}
          aria-label={t('several.choose', { day: name })}
          // Not onChange, because its event doesn't have the Shift key.
          onClick={({ shiftKey }) => onChoose(day, shiftKey)}
          readOnly
        />
        {name}
      </label>
      <select
        className="text-input"
        value={state}
        onChange={({ target }) => setState(optionOf(STATES, target.value))}
        aria-label={t('day.state', { day: name })}
      >
        {STATES.map((option) => (
          <option key={option} value={option}>
            {t(`day.states.${option}`)}
          </option>
        ))}
      </select>
      <div className="day-row-ranges">
        {state === 'ranges' &&
          ranges.map((range, place) => (
            <RangeFields
              key={range.index}
              days={days}
              day={day}
              dayName={name}
              number={place + 1}
              range={range}
              onChange={(next) => setRanges(times.with(place, next))}
              onRemove={() => remove(place)}
            />
          ))}
        <DayNotes day={day} dayName={name} />
      </div>
      <div className="day-row-tools">
        <button
          type="button"
          className="icon-button day-row-add"
          aria-label={t('day.addTo', { day: name })}
          onClick={() => setRanges([...times, { from: '', to: '' }])}
        >
          <AddIcon fontSize="small" />
        </button>
        <CopyDay day={day} dayName={name} />
      </div>
      {isAsked && <LastRange dayName={name} onAnswer={answer} />}
    </fieldset>
  )
}

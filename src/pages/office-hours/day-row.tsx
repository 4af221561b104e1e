import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { OfficeDay, TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { enteredDay, withEnteredDays } from '../../domain/hours/entered-day.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { AddIcon } from '../../ui/icons/icons.ts'
import { optionOf } from '../../ui/option-of.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { CopyDay } from './copy-day.tsx'
import { DayNotes } from './day-notes.tsx'
import { LastRange } from './last-range.tsx'
import { RangeFields } from './range-fields.tsx'
import { useSetHours } from './use-set-hours.ts'

const STATES = ['closed', 'all_day', 'ranges'] as const
type State = (typeof STATES)[number]

const FIRST_RANGE: TimeRange = { from: '09:00', to: '17:00' }

interface Props {
  day: Weekday
  /** The selected days. A change to one of them changes all of them. */
  chosen: ReadonlySet<Weekday>
  /** Whether it was selected last, so that it says on phones how to change all of them. */
  isLastChosen: boolean
  /** Selects the day, or with `isRange` all days up to it. */
  onChoose: (day: Weekday, isRange: boolean) => void
}

/** One day: closed, open all day, or open during ranges. */
export function DayRow({ day, chosen, isLastChosen, onChoose }: Props) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const path = `office_hours.${day}` as const
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const { enabled, ranges } = enteredDay(hours, day)
  const days = chosen.has(day) ? [...chosen] : [day]
  const [isAsked, setAsked] = useState(false)
  const root = useRef<HTMLDivElement>(null)
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
    <Box role="group" aria-label={name} id={`${path}.ranges`} ref={root} tabIndex={-1} sx={row}>
      <Box component="label" sx={dayLabel}>
        <input
          type="checkbox"
          checked={chosen.has(day)}
          aria-label={t('several.choose', { day: name })}
          // Not onChange, because its event doesn't have the Shift key.
          onClick={({ shiftKey }) => onChoose(day, shiftKey)}
          readOnly
        />
        {name}
      </Box>
      <select
        className="text-input"
        value={state}
        onChange={({ target }) => setState(optionOf(STATES, target.value))}
        aria-label={t('day.state', { day: name })}
        data-state={state}
      >
        {STATES.map((option) => (
          <option key={option} value={option}>
            {t(`day.states.${option}`)}
          </option>
        ))}
      </select>
      {isLastChosen && (
        // WeekPresets says it to screen readers, and above the week to everyone else.
        <Box aria-hidden sx={severalNote}>
          {t('several.chosen', { count: chosen.size })}
        </Box>
      )}
      <Box data-area="ranges">
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
      </Box>
      <Box sx={{ gridArea: 'tools', display: 'flex', justifyContent: 'flex-end' }}>
        {/* Hidden, not removed, so that the columns of all days are equally wide on a desk. */}
        <IconButton
          aria-label={t('day.addTo', { day: name })}
          onClick={() => setRanges([...times, { from: '', to: '' }])}
          sx={
            state === 'ranges'
              ? null
              : { visibility: 'hidden', ...(state === 'all_day' && notOnPhones) }
          }
        >
          <AddIcon fontSize="small" />
        </IconButton>
        <CopyDay day={day} dayName={name} />
      </Box>
      {isAsked && <LastRange dayName={name} onAnswer={answer} />}
    </Box>
  )
}

const row = {
  display: { xs: 'flex', sm: 'grid' },
  flexWrap: 'wrap',
  gridTemplateAreas: '"name state ranges tools"',
  gridTemplateColumns: 'minmax(7.5rem, max-content) 8.25rem minmax(0, 1fr) auto',
  gap: 2,
  alignItems: 'start',
  paddingBlock: '6px',
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
  outlineOffset: 2,
  '& > select': { inlineSize: { xs: 'auto', sm: '100%' }, paddingInlineStart: '10px' },
  // On a phone, narrow enough for its line to hold the longest name of a day and both buttons.
  '& > select:not([data-state=all_day])': { flex: { xs: '0 0 6.5rem', sm: 'initial' } },
  // On a phone, or with large text, the ranges get their own line.
  '& > [data-area=ranges]': { gridArea: 'ranges', order: 1, flexBasis: { xs: '100%', sm: 'auto' } },
}
const notOnPhones = { display: { xs: 'none', sm: 'inline-flex' } }
const severalNote = {
  display: { sm: 'none' },
  order: 1,
  flexBasis: '100%',
  color: 'text.secondary',
  fontSize: '0.8125rem',
}
const dayLabel = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  flex: '1 0 auto',
  minBlockSize: 36,
  fontWeight: 600,
  fontSize: '0.875rem',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& input': {
    inlineSize: 18,
    blockSize: 18,
    margin: '2px',
    accentColor: 'var(--mui-palette-primary-main)',
    ...notPrinted,
  },
  '@media (pointer: coarse)': { minBlockSize: 44 },
}

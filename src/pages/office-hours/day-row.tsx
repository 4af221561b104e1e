import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { AddIcon } from '../../ui/icons/icons.ts'
import { optionOf } from '../../ui/option-of.ts'
import { CopyDay } from './copy-day.tsx'
import { DayNotes } from './day-notes.tsx'
import { LastRange } from './last-range.tsx'
import { RangeFields } from './range-fields.tsx'

const STATES = ['closed', 'all_day', 'ranges'] as const
type State = (typeof STATES)[number]

const FIRST_RANGE: TimeRange = { from: '09:00', to: '17:00' }

/** One day: closed, open all day, or open in ranges. */
export function DayRow({ day }: { day: Weekday }) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const path = `office_hours.${day}` as const
  const { field } = useController({ control: form.control, name: path })
  const { value } = field
  const { ranges } = value
  const [isAsked, setAsked] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const name = weekdayNames(locale, 'long')[day]

  const state: State = !value.enabled ? 'closed' : ranges.length === 0 ? 'all_day' : 'ranges'
  const setState = (next: State) => {
    if (next === 'ranges') field.onChange({ enabled: true, ranges: [FIRST_RANGE] })
    else field.onChange({ enabled: next === 'all_day', ranges: [] })
  }
  const setRanges = (next: TimeRange[]) => field.onChange({ enabled: true, ranges: next })
  const remove = (index: number) => {
    if (ranges.length === 1) return setAsked(true)
    setRanges(ranges.filter((_, i) => i !== index))
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
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem', lineHeight: '36px' }}>{name}</Box>
      <NativeSelect
        // The standard variant has less padding: the column is only as wide as the words.
        variant="standard"
        value={state}
        onChange={({ target }) => setState(optionOf(STATES, target.value))}
        input={<OutlinedInput />}
        inputProps={{ 'aria-label': t('day.state', { day: name }) }}
      >
        {STATES.map((option) => (
          <option key={option} value={option}>
            {t(`day.states.${option}`)}
          </option>
        ))}
      </NativeSelect>
      <Box sx={{ gridArea: 'ranges' }}>
        {state === 'ranges' &&
          ranges.map((range, index) => (
            <RangeFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a range has no identity but its place
              key={index}
              day={day}
              dayName={name}
              index={index}
              range={range}
              onChange={(next) => setRanges(ranges.with(index, next))}
              onRemove={() => remove(index)}
            />
          ))}
        <DayNotes day={day} dayName={name} />
      </Box>
      <Box sx={{ gridArea: 'tools', display: 'flex', justifyContent: 'flex-end' }}>
        {state === 'ranges' && (
          <IconButton
            aria-label={t('day.addTo', { day: name })}
            onClick={() => setRanges([...ranges, { from: '', to: '' }])}
          >
            <AddIcon fontSize="small" />
          </IconButton>
        )}
        <CopyDay day={day} dayName={name} />
      </Box>
      {isAsked && <LastRange dayName={name} onAnswer={answer} />}
    </Box>
  )
}

const row = {
  display: 'grid',
  gridTemplateAreas: {
    xs: '"name state tools" "ranges ranges ranges"',
    sm: '"name state ranges tools"',
  },
  gridTemplateColumns: { xs: '1fr auto auto', sm: '5.75rem 8.75rem minmax(0, 1fr) auto' },
  gap: 2,
  alignItems: 'start',
  paddingBlock: '6px',
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
  outlineOffset: 2,
  '@media (max-width: 359px)': {
    gridTemplateAreas: '"name tools" "state state" "ranges ranges"',
    gridTemplateColumns: '1fr auto',
    '& > .MuiInputBase-root': { gridArea: 'state' },
  },
}

import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../../contract/tenant.ts'
import type { OfficeHours } from '../../../contract/values/office-hours.ts'
import type { Weekday } from '../../../contract/values/weekdays.ts'
import { enteredDay, withEnteredDay } from '../../../domain/hours/entered-day.ts'
import {
  addRange,
  drawnRanges,
  type GridEdit,
  lastMinute,
  pull,
  type RangeAt,
  removeRange,
} from '../../../domain/hours/hours-grid.ts'
import { weekdayNames, weekdaysInOrder } from '../../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { HelpPopover } from '../../../ui/help-popover.tsx'
import { useSaid } from '../../../ui/hooks/use-said.tsx'
import { AddIcon } from '../../../ui/icons/icons.ts'
import { HourAxis } from '../hour-axis.tsx'
import { LastRange } from '../last-range.tsx'
import { useMinuteText } from '../use-minute-text.ts'
import { useSetHours } from '../use-set-hours.ts'
import { GridTrack } from './grid-track.tsx'
import { stepOf, useGridDrag } from './use-grid-drag.ts'
import './week-grid.css'

/** The week as bars, edited by pointer or keyboard. */
export function WeekGrid() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const minuteText = useMinuteText()
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const saved = useWatch({ control: form.control, name: 'office_hours' })
  const [said, say] = useSaid()
  const [asked, setAsked] = useState<RangeAt | null>(null)
  const root = useRef<HTMLFieldSetElement>(null)
  const focusNext = useRef<RangeAt | null>(null)
  const days = weekdaysInOrder(locale)
  const long = weekdayNames(locale, 'long')
  const short = weekdayNames(locale, 'short')

  // From the form, because keys can come faster than the page renders.
  const current = () => form.getValues('office_hours')
  const sayRange = ({ hours, at }: GridEdit) => {
    const range = drawnRanges(hours, at.day).find(({ index }) => index === at.index)
    if (!range) return
    const [from, to] = [range.start, range.end].map(minuteText)
    say(t('grid.now', { day: long[at.day], from, to }))
  }
  const apply = (edit: GridEdit) => {
    focusNext.current = edit.at
    setHours(edit.hours)
    sayRange(edit)
  }
  const { preview, handlers } = useGridDrag(current, apply)
  const hours = preview?.hours ?? saved
  const last = lastMinute(preview ? saved : hours)

  // Focus the moved range. If it was removed, focus the day's add button.
  useLayoutEffect(() => {
    const at = focusNext.current
    if (!at || hours !== saved) return
    focusNext.current = null
    const bar = `[data-day="${at.day}"] [data-index="${at.index}"] button, [data-add="${at.day}"]`
    root.current?.querySelector<HTMLElement>(bar)?.focus()
  }, [hours, saved])

  const remove = (at: RangeAt) => {
    if (enteredDay(current(), at.day).ranges.length <= 1) return setAsked(at)
    setHours(removeRange(current(), at))
    say(t('grid.removed', { day: long[at.day] }))
    root.current?.querySelector<HTMLElement>(`[data-add="${at.day}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, at: RangeAt) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return remove(at)
    }
    const edit = keyEdit(event, current(), at, days)
    if (edit === undefined) return
    event.preventDefault()
    if (edit) apply(edit)
    else say(t('grid.noRoom'))
  }
  const add = (day: Weekday) => {
    const edit = addRange(current(), day)
    if (edit) apply(edit)
    else say(t('grid.noRoom'))
  }

  return (
    <fieldset
      aria-label={t('grid.title')}
      ref={root}
      className="week-grid"
      style={{ '--hours': last / 60 } as CSSProperties}
      {...handlers}
    >
      <HourAxis last={last} />
      {days.map((day) => (
        <div key={day} className="week-grid-day">
          <abbr title={long[day]}>{short[day]}</abbr>
          <GridTrack
            day={day}
            dayName={long[day]}
            hours={hours}
            last={last}
            dragged={preview?.at.day === day ? preview.at.index : null}
            onKey={onKey}
          />
          <button
            type="button"
            className="icon-button small"
            data-add={day}
            aria-label={t('day.addTo', { day: long[day] })}
            onClick={() => add(day)}
          >
            <AddIcon fontSize="small" />
          </button>
        </div>
      ))}
      <div className="week-grid-help">
        <HelpPopover label={t('grid.helpLabel')} id="grid-keys">
          <p>{t('grid.pointer')}</p>
          <p>{t('grid.keys')}</p>
        </HelpPopover>
        <strong role="status">{said}</strong>
      </div>
      {asked && (
        <LastRange
          dayName={long[asked.day]}
          onAnswer={(answer) => {
            setAsked(null)
            if (answer === 'keep') return
            focusNext.current = asked
            const meant = { enabled: answer === 'all_day', ranges: [] }
            setHours(withEnteredDay(current(), asked.day, meant))
            say(t('grid.removed', { day: long[asked.day] }))
          }}
        />
      )}
    </fieldset>
  )
}

/**
 * The edit for a key on a range. Arrows move it, up and down to another day. With Shift they move
 * its end, with Ctrl or ⌘ its start.
 */
function keyEdit(
  event: KeyboardEvent,
  hours: OfficeHours,
  at: RangeAt,
  days: readonly Weekday[],
): GridEdit | null | undefined {
  const step = stepOf(event)
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  const along = { ArrowLeft: isRtl ? 1 : -1, ArrowRight: isRtl ? -1 : 1 }[event.key]
  if (along) {
    const start = event.ctrlKey || event.metaKey
    const grip = event.shiftKey ? 'end' : start ? 'start' : 'range'
    return pull(hours, at, grip, along * step, step)
  }
  const across = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!across) return undefined
  const to = days[days.indexOf(at.day) + across]
  return to ? pull(hours, at, 'range', 0, step, to) : null
}

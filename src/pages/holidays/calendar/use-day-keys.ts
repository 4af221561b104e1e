import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Weekday } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../../contract/values/office-hours.ts'
import { dayAfter, isInCalendar, monthAfter } from '../../../domain/holidays/year-marks.ts'
import { startOf, weekdayOf } from '../../../domain/time/calendar.ts'

interface Options {
  frame: RefObject<HTMLElement | null>
  year: number
  today: string
  first: Weekday
  /** Turns to another year. */
  onYear: (year: number) => void
  /** The days from where Shift was pressed, chosen with Enter. */
  onRange: (start: string, end: string) => void
}

/**
 * Keys of the calendar: arrows go by day and week, Home and End to the ends of the week, Page Up and Down by month, with Shift by
 * year. Days are chosen from the one marked with Shift and Enter to the one where Enter is pressed with Shift again.
 */
export function useDayKeys({ frame, year, today, first, onYear, onRange }: Options) {
  // A new object each time, since the day that has the tab stop may be asked for again.
  const [tabStop, setTabStop] = useState({ date: '' })
  const [anchor, setAnchor] = useState('')
  const wanted = useRef({ date: '', block: 'nearest' as ScrollLogicalPosition })
  const prefix = `${String(year).padStart(4, '0')}-`
  const standard = today.startsWith(prefix) ? today : `${prefix}01-01`
  const stop = tabStop.date.startsWith(prefix) ? tabStop.date : standard

  // A day is there once its month is drawn, which that of the tab stop is at once.
  useLayoutEffect(() => {
    const { date, block } = wanted.current
    if (!date.startsWith(prefix)) return
    const day = frame.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)
    day?.focus({ preventScroll: true })
    day?.scrollIntoView({ block })
    wanted.current.date = ''
  })

  const goTo = (date: string, block: ScrollLogicalPosition) => {
    wanted.current = { date, block }
    setTabStop({ date })
    if (!date.startsWith(prefix)) onYear(Number(date.slice(0, 4)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const date = (event.target as HTMLElement).dataset.date
    if (!date) return
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      if (!anchor) return setAnchor(date)
      setAnchor('')
      return onRange(anchor < date ? anchor : date, anchor < date ? date : anchor)
    }
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const inWeek = (WEEKDAYS.indexOf(weekdayOf(startOf(date))) - WEEKDAYS.indexOf(first) + 7) % 7
    const months = event.shiftKey ? 12 : 1
    const to: Record<string, () => string> = {
      ArrowLeft: () => dayAfter(date, -isRtl),
      ArrowRight: () => dayAfter(date, isRtl),
      ArrowUp: () => dayAfter(date, -7),
      ArrowDown: () => dayAfter(date, 7),
      Home: () => dayAfter(date, -inWeek),
      End: () => dayAfter(date, 6 - inWeek),
      PageUp: () => monthAfter(date, -months),
      PageDown: () => monthAfter(date, months),
    }
    const next = to[event.key]?.()
    if (!next) return
    event.preventDefault()
    if (next !== date && isInCalendar(next)) goTo(next, 'nearest')
  }
  const onFocus = (event: FocusEvent) => {
    const date = (event.target as HTMLElement).dataset.date
    if (date && date !== stop) setTabStop({ date })
  }
  /** Shows today in the midst of the days around it. */
  const goToToday = () => goTo(today, 'center')
  return { tabStop: stop, onKeyDown, onFocus, goToToday }
}

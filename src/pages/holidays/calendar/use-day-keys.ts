import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Weekday } from '../../../contract/values/weekdays.ts'
import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { dayAfter, isInCalendar, monthAfter } from '../../../domain/holidays/year-marks.ts'
import { startOf, weekdayOf } from '../../../domain/time/calendar.ts'
import { partsOf, yearText } from '../../../domain/time/date-text.ts'
import { dateAt } from './use-drag.ts'

interface Options {
  frame: RefObject<HTMLElement | null>
  year: number
  today: string
  first: Weekday
  /** Shows another year. */
  onYear: (year: number) => void
  /** Called for a range of days selected with Shift and Enter. */
  onRange: (start: string, end: string) => void
}

/** The day that Tab reaches. */
interface TabStop {
  date: string
  /** Where to scroll it, if a key moved to it. */
  block?: ScrollLogicalPosition
}

/**
 * The calendar's keys: arrows move by day and week, Home and End to the ends of the week, Page Up
 * and Page Down by month, with Shift by year. Shift+Enter on two days selects the range between
 * them.
 */
export function useDayKeys({ frame, year, today, first, onYear, onRange }: Options) {
  // A new object at each move, so that moving to the same day focuses it again.
  const [tabStop, setTabStop] = useState<TabStop>({ date: '' })
  const [anchor, setAnchor] = useState('')
  const focused = useRef(tabStop)
  const prefix = `${yearText(year)}-`
  const standard = today.startsWith(prefix) ? today : `${prefix}01-01`
  const stop = tabStop.date.startsWith(prefix) ? tabStop.date : standard

  // If the tab stop is in the shown year, its month has already rendered.
  useLayoutEffect(() => {
    const { date, block } = tabStop
    if (!block || tabStop === focused.current || !date.startsWith(prefix)) return
    focused.current = tabStop
    const day = frame.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)
    day?.focus({ preventScroll: true })
    day?.scrollIntoView({ block, inline: 'nearest' })
  }, [frame, prefix, tabStop])

  const goTo = (date: string, block: ScrollLogicalPosition) => {
    setTabStop({ date, block })
    if (!date.startsWith(prefix)) onYear(partsOf(date).year)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const date = dateAt(event)
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
    const date = dateAt(event)
    if (date && date !== stop) setTabStop({ date })
  }
  /** Moves to today, and scrolls it to the middle. */
  const goToToday = () => goTo(today, 'center')
  return { tabStop: stop, onKeyDown, onFocus, goToToday }
}

import type { OfficeDay, OfficeHours, TimeRange } from '../../../contract/values/office-hours.ts'
import { dayBeside, everyDay, WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { DAY, minutesOf, timeOf } from '../../time/calendar.ts'
import { isHour24, readRange } from '../../time/half-days.ts'
import { rangeConflicts } from '../hours-edit.ts'
import { joinShifts, splitRange, splitShifts } from '../shifts.ts'
import { EntryFailure, type EntryNote, type HoursItem, type Place } from './hours-items.ts'
import type { Token } from './hours-lexer.ts'
import type { HoursRule } from './hours-rules.ts'
import { readDay } from './hours-text.ts'

type Note = (code: EntryNote['code'], place: Place) => void

/** Builds a week, rule by rule. Throws an `EntryFailure`. */
export function hoursReader(tokens: Token[], note: Note) {
  const usesHour24 = tokens.some((token) => token.kind === 'time' && isHour24(token.time))
  const hours = new Map<Weekday, OfficeDay>()
  const places = new Map<Weekday, Place>()
  /** The days that were named together with a day when it got its hours. */
  const namedWith = new Map<Weekday, readonly Weekday[]>()
  let last: readonly Weekday[] = []

  /**
   * Reads the hours of a day, following the ranges that it already has. An end of "00:00" is
   * written "24:00".
   */
  const read = (item: HoursItem, had: TimeRange[], tell = note): OfficeDay => {
    if (item.state === 'open') tell('open_all_day', item)
    if (item.state !== 'ranges') {
      return { enabled: item.state === 'open' || item.state === 'all_day', ranges: [] }
    }
    const ranges: TimeRange[] = []
    let before = had.length > 0 ? Math.max(...had.map(({ from, to }) => endOf(from, to))) : null
    for (const typed of item.ranges) {
      const { start, end, isInferred } = readRange(typed.from, typed.to, {
        before: before !== null && before < DAY ? before : null,
        isHour24: usesHour24,
      })
      if (isInferred) tell('half_inferred', typed)
      const isWholeDay = start === 0 && end === DAY
      if (end - start >= DAY && !isWholeDay) throw new EntryFailure('range_empty', typed)
      if (start >= DAY - 1) throw new EntryFailure('range_empty', typed)
      const range = { from: timeOf(start), to: timeOf(end > DAY ? end - DAY : end) }
      if (overlaps([...had, ...ranges, range].map((each) => splitRange(each).evening))) {
        throw new EntryFailure('range_overlap', typed)
      }
      ranges.push(range)
      before = end
    }
    return { enabled: true, ranges }
  }

  const add = ({ days, hours: item }: HoursRule) => {
    if (days?.hasHolidays) {
      if (item.state !== 'closed' && item.state !== 'except')
        throw new EntryFailure('holiday_hours', days)
      note('holidays', days)
    }
    const named = days ? WEEKDAYS.filter((day) => days.parts.flat().includes(day)) : []
    if (days && named.length === 0) return
    const goesOn = !days && last.length > 0
    if (goesOn && (item.state !== 'ranges' || last.some((day) => !hasRanges(day)))) {
      throw new EntryFailure('day_expected', item)
    }
    const of = goesOn ? last : days ? named : WEEKDAYS
    // "Mo-Fr 9-12; Mo-Fr 2-6": the second continues the first.
    const isRepeated = goesOn || of.every((day) => isSameSet(namedWith.get(day) ?? [], of))
    const had = (isRepeated && hours.get(of[0] ?? 'monday')?.ranges) || []
    const day = readAfter(item, had, goesOn)
    const met = of.filter((name) => hours.has(name))
    const apart = met.filter(
      (name) => hasRanges(name) && day.ranges.length > 0 && !overlapsAll(withRanges(name, day)),
    )
    // "Daily 9-17; Sa 10-14" is clear, because the second names fewer days.
    const isUnclear = (name: Weekday) =>
      !apart.includes(name) && of.length >= (namedWith.get(name)?.length ?? 0)
    if (!goesOn && apart.length > 0) note('hours_added', days ?? item)
    if (!goesOn && met.some(isUnclear)) note('hours_replaced', days ?? item)
    for (const name of of) {
      const isMore = goesOn || apart.includes(name)
      hours.set(name, isMore ? { enabled: true, ranges: withRanges(name, day) } : day)
      places.set(name, days ?? item)
      namedWith.set(name, of)
    }
    last = of
  }
  const withRanges = (name: Weekday, { ranges }: OfficeDay) => [
    ...(hours.get(name)?.ranges ?? []),
    ...ranges,
  ]
  const hasRanges = (day: Weekday) => (hours.get(day)?.ranges.length ?? 0) > 0
  /**
   * Reads hours as following the ranges before, if possible. Hours for days named again may
   * contradict them.
   */
  const readAfter = (item: HoursItem, had: TimeRange[], mustFit: boolean): OfficeDay => {
    const notes: Parameters<Note>[] = []
    try {
      const day = read(item, had, (...about) => notes.push(about))
      for (const about of notes) note(...about)
      return day
    } catch (failure) {
      if (mustFit || had.length === 0 || !(failure instanceof EntryFailure)) throw failure
      return read(item, [])
    }
  }

  /**
   * The week, with the halves of shifts over midnight on their days. Days that were not named stay
   * as they are in `base`.
   */
  const week = (base: OfficeHours): OfficeHours => {
    if (hours.size === 0) throw new EntryFailure('time_expected', { at: 0, end: 0 })
    const joined = joinShifts(base)
    const split = splitShifts(everyDay((day) => hours.get(day) ?? joined[day]))
    return everyDay((day) => {
      const before = dayBeside(day, -1)
      const place = places.get(day) ?? places.get(before)
      if (place && overlaps(split[day].ranges)) throw new EntryFailure('range_overlap', place)
      const isKept = !hours.has(day) && isSameDay(split[day], base[day])
      return isKept ? base[day] : split[day]
    })
  }
  return { read, add, week }
}

const endOf = (from: string, to: string) => minutesOf(to) + (to <= from ? DAY : 0)

const overlapsAll = (ranges: TimeRange[]) =>
  overlaps(ranges.map((range) => splitRange(range).evening))

function overlaps(ranges: TimeRange[]): boolean {
  return rangeConflicts(ranges).some(({ kind }) => kind === 'overlap')
}

const isSameSet = (a: readonly Weekday[], b: readonly Weekday[]) =>
  a.length === b.length && a.every((day) => b.includes(day))

const isSameDay = (a: OfficeDay, b: OfficeDay) =>
  JSON.stringify(readDay(a)) === JSON.stringify(readDay(b))

import { DAY, type WallMinutes, wallMinutes } from '../../time/calendar.ts'
import type { ImportFault, ImportNote } from '../import/import-plan.ts'
import type { Span } from '../occurrences.ts'
import { type Component, type Property, propertiesOf, propertyOf } from './content-lines.ts'
import { type Clocks, defaultClock, type EventTime, moved, timeOf, wallOn } from './ics-event.ts'
import { durationOf, type IcsTime } from './ics-time.ts'
import { type RecurrenceRule, readRule, recurrences } from './recurrence.ts'

/** Rules that repeat more often within the chosen years are rejected. */
const MOST_OF_A_RULE = 400

/** An occurrence of a series, as the clock of the series shows it. */
export interface Occurrence extends Span {
  /** The time by the rule. An occurrence that was moved keeps it. */
  id: WallMinutes
}

/** A series as its event describes it. */
export interface Series {
  event: Component
  time: EventTime
  /** Empty if the series has only single dates. */
  rules: RecurrenceRule[]
  exceptRules: RecurrenceRule[]
}

export const isRecurring = (event: Component): boolean =>
  ['RRULE', 'RDATE'].some((name) => propertyOf(event, name))

/** The rules of an event, or the part of a rule that is not supported. */
export function readSeries(
  event: Component,
  time: EventTime,
): Series | { fault: ImportFault; notes: ImportNote[] } {
  for (const property of [...propertiesOf(event, 'EXDATE'), ...propertiesOf(event, 'RDATE')]) {
    for (const value of property.value.split(',')) {
      const isRead = value.trim() === '' || timeOf(property, value.split('/')[0])
      if (!isRead) return { fault: 'invalid', notes: [{ kind: 'bad_value', value }] }
    }
  }
  const start: IcsTime = { wall: time.start, isDate: time.isWhole, offset: null }
  const read = (name: string) =>
    propertiesOf(event, name).map(({ value }) => readRule(value, start))
  const [rules, exceptRules] = [read('RRULE'), read('EXRULE')]
  for (const rule of [...rules, ...exceptRules]) {
    if (!('unknownPart' in rule)) continue
    const isOften = /^FREQ=(HOUR|MINUTE|SECOND)LY$/.test(rule.unknownPart)
    const notes: ImportNote[] = isOften ? [] : [{ kind: 'rule_part', value: rule.unknownPart }]
    return { fault: isOften ? 'too_many' : 'invalid', notes }
  }
  const readable = (list: typeof rules) =>
    list.flatMap((rule) => ('unknownPart' in rule ? [] : [rule]))
  return { event, time, rules: readable(rules), exceptRules: readable(exceptRules) }
}

/**
 * The occurrences of a series up to slightly past the end of a year, in order; null if there are
 * far too many.
 */
export function occurrencesOf(
  series: Series,
  years: { from: number; to: number },
  clocks: Clocks,
): Occurrence[] | null {
  const { event, time, rules, exceptRules } = series
  const last = wallMinutes(years.to + 1, 1, 1) + DAY
  const first = wallMinutes(years.from, 1, 1) - DAY
  const length = time.end - time.start
  const found = new Map<WallMinutes, Occurrence>()
  if (rules.length === 0) found.set(time.start, { ...time, id: time.start })
  let within = 0
  for (const rule of rules) {
    for (const id of ruleDates(rule, time, last, clocks)) {
      if (id >= first && ++within > MOST_OF_A_RULE) return null
      found.set(id, { id, start: id, end: id + length })
    }
  }
  for (const property of propertiesOf(event, 'RDATE')) {
    for (const text of property.value.split(',')) {
      const one = addedDate(property, text, time, clocks)
      if (one) found.set(one.id, one)
    }
  }
  for (const id of exceptRules.flatMap((rule) => [...ruleDates(rule, time, last, clocks)])) {
    found.delete(id)
  }
  for (const property of propertiesOf(event, 'EXDATE')) {
    for (const text of property.value.split(',')) {
      for (const id of idsAt(property, text, [...found.keys()], time, clocks)) found.delete(id)
    }
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}

function* ruleDates(
  rule: RecurrenceRule,
  time: EventTime,
  last: WallMinutes,
  clocks: Clocks,
): Generator<WallMinutes> {
  const end = rule.until ? untilOf(rule.until, time, clocks) : last
  for (const id of recurrences(rule, time.start, last)) {
    if (id > end) return
    yield id
  }
}

/** The last time that UNTIL allows. A date without a time includes its whole day. */
function untilOf(until: IcsTime, time: EventTime, clocks: Clocks): WallMinutes {
  if (until.isDate) return until.wall + DAY - 1
  const { offset, wall } = until
  if (offset === null) return wall
  const there = moved(wall, () => offset, time.clock ?? defaultClock(clocks))
  // Whole days have no zone, so both the written day and the day in the zone are accepted.
  return time.isWhole ? Math.max(wall, there) : there
}

/** A date, a time or a period that a series adds to its rule. */
function addedDate(
  property: Property,
  text: string,
  time: EventTime,
  clocks: Clocks,
): Occurrence | null {
  const [begin = '', end = ''] = text.split('/')
  const start = timeOf(property, begin)
  if (!start) return null
  const id =
    start.isDate && !time.isWhole
      ? start.wall + (time.start % DAY)
      : wallOn(time.clock, property, start, clocks)
  const length = end ? durationOf(end) : time.end - time.start
  if (length !== null) return { id, start: id, end: id + length }
  const until = timeOf(property, end)
  return until && { id, start: id, end: wallOn(time.clock, property, until, clocks) }
}

/**
 * Which occurrences a date or a time means. If one of the two has no time, only the days are
 * compared.
 */
export function idsAt(
  property: Property,
  text: string,
  ids: WallMinutes[],
  time: EventTime,
  clocks: Clocks,
): WallMinutes[] {
  const named = timeOf(property, text)
  if (!named) return []
  const wall = wallOn(time.clock, property, named, clocks)
  if (!named.isDate && !time.isWhole) return ids.filter((id) => id === wall)
  const day = (one: WallMinutes) => Math.floor(one / DAY)
  const exact = ids.filter((id) => day(id) === day(named.wall))
  return exact.length > 0 ? exact : ids.filter((id) => day(id) === day(wall))
}

import type { HolidayFields } from '../../../contract/holidays.ts'
import { isSame } from '../../revision/same.ts'
import { DAY, dateOf, daysInMonth, startOf, weekdayOf } from '../../time/calendar.ts'
import { partsOf } from '../../time/date-text.ts'
import { occurrenceOf } from '../occurrences.ts'
import { easterOf, type FloatingDay, floatingDate, orthodoxEasterOf } from './floating-days.ts'

/**
 * Dated holidays that are one floating day: same name, same region, and a rule that fits them all.
 */
export interface FloatingGroup<H> {
  name: string
  region: string
  /** The most likely rule. */
  day: FloatingDay
  /** Other rules that fit all the dates. Few dates seldom leave only one rule. */
  others: FloatingDay[]
  holidays: H[]
  lastYear: number
}

/**
 * Finds the floating days among dated holidays. A group needs at least two years. Holidays on the
 * same date each year are not floating.
 */
export function floatingGroups<H extends HolidayFields>(holidays: H[]): FloatingGroup<H>[] {
  const named = new Map<string, H[]>()
  for (const holiday of holidays) {
    if (holiday.every_year || holiday.consecutive) continue
    const key = `${holiday.region} ${holiday.name.trim().toLowerCase()}`
    const same = named.get(key)
    if (same) same.push(holiday)
    else named.set(key, [holiday])
  }
  return [...named.values()].flatMap((all) => {
    const [first] = all
    const dates = [...new Set(all.flatMap((h) => occurrenceOf(h)?.start ?? []).map(dateOf))].sort()
    const isFixed = new Set(dates.map((date) => date.slice(5))).size === 1
    if (!first || dates.length < 2 || isFixed) return []
    const [day, ...others] = rulesOf(dates, first.region)
    if (!day) return []
    const lastYear = Math.max(...all.map(({ year_start }) => year_start))
    return [{ name: first.name, region: first.region, day, others, holidays: all, lastYear }]
  })
}

/** How many days before or after Easter a feast may be. */
const AROUND_EASTER = 63

/**
 * Rules that are widely used, but that a few dates don't distinguish from others: Thanksgiving and
 * the day after it, Independence Day, Election Day, Germany's Buß- und Bettag, Canada's Victoria
 * Day, Iceland's first day of summer, and midsummer and All Saints' Day in northern Europe.
 */
const WELL_KNOWN: FloatingDay[] = [
  { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
  { kind: 'weekend', month: 7, day: 4, saturday: 'friday' },
  { kind: 'from', weekday: 'friday', month: 11, day: 23 },
  { kind: 'from', weekday: 'tuesday', month: 11, day: 2 },
  { kind: 'from', weekday: 'wednesday', month: 11, day: 16 },
  { kind: 'from', weekday: 'monday', month: 5, day: 18 },
  { kind: 'from', weekday: 'thursday', month: 4, day: 19 },
  { kind: 'from', weekday: 'friday', month: 6, day: 19 },
  { kind: 'from', weekday: 'saturday', month: 6, day: 20 },
  { kind: 'from', weekday: 'saturday', month: 10, day: 31 },
]

/** Whether nearly everybody who has such dates means this rule. */
export const isWellKnown = (day: FloatingDay): boolean =>
  WELL_KNOWN.some((known) => isSame(known, day))

/** The rules that fit all of these dates in a region, the most likely first. */
function rulesOf(dates: string[], region: string): FloatingDay[] {
  const fits = (rule: FloatingDay) =>
    dates.every((date) => floatingDate(rule, partsOf(date).year) === date)
  const [first = ''] = dates
  const counted = [
    ...mondayRules(first, region),
    ...[...WELL_KNOWN, ...easterRules(first), ...countedRules(first)],
  ].filter(fits)
  const rules = [...orthodoxRules(first, region), ...weekendRules(first, region)]
  const likely = distinct([...counted, ...rules.filter(fits)])
  const from = fromRules(dates).filter(fits)
  // With no other rule, two possible start dates show only that there are many, and two dates may
  // follow a rule that isn't known here.
  if (likely.length === 0 && (from.length > 1 || dates.length < 3)) return []
  const isCountedMonday = counted.length > 0 && weekdayOf(startOf(first)) === 'monday'
  return isCountedMonday ? likely : distinct([...likely, ...from])
}

/** The rules without duplicates. */
const distinct = (rules: FloatingDay[]): FloatingDay[] =>
  rules.filter((rule, index) => rules.findIndex((other) => isSame(rule, other)) === index)

function easterRules(date: string): FloatingDay[] {
  const days = (startOf(date) - startOf(easterOf(partsOf(date).year))) / DAY
  return Math.abs(days) <= AROUND_EASTER ? [{ kind: 'easter', days }] : []
}

/**
 * Clean Monday, Good Friday, Easter, Radonitsa, Ascension and Pentecost. Fewer than around the
 * Gregorian Easter, so that dates of other rules seldom fit by chance.
 */
const ORTHODOX_FEASTS = [-48, -2, -1, 0, 1, 2, 9, 39, 49, 50]

/**
 * None in Israel, whose days follow the Hebrew calendar and are at the same distance from Orthodox
 * Easter in many years.
 */
function orthodoxRules(date: string, region: string): FloatingDay[] {
  if (region === 'ISR') return []
  const days = (startOf(date) - startOf(orthodoxEasterOf(partsOf(date).year))) / DAY
  return ORTHODOX_FEASTS.includes(days) ? [{ kind: 'orthodox', days }] : []
}

/** "Last" comes before "fourth", because far more holidays are on the last weekday of a month. */
function countedRules(date: string): FloatingDay[] {
  const { year, month, day } = partsOf(date)
  const weekday = weekdayOf(startOf(date))
  const n = ([1, 2, 3, 4] as const).find((nth) => nth === Math.ceil(day / 7))
  return [
    ...(day > daysInMonth(year, month) - 7
      ? [{ kind: 'nth', n: -1, weekday, month } as const]
      : []),
    ...(n ? [{ kind: 'nth', n, weekday, month } as const] : []),
  ]
}

/**
 * How many days before its observed day a holiday may be, for each weekday that it is observed on.
 */
const OBSERVED: Partial<Record<string, number[]>> = { monday: [0, 1, 2], friday: [0, -1] }

/**
 * None in Japan: only Sundays move there, and the equinoxes may look as if they had moved off a
 * weekend.
 */
function weekendRules(date: string, region: string): FloatingDay[] {
  if (region === 'JPN') return []
  const start = startOf(date)
  const days = (OBSERVED[weekdayOf(start)] ?? [0]).map((back) =>
    partsOf(dateOf(start - back * DAY)),
  )
  const rules = (saturday: 'monday' | 'friday') =>
    days.map(({ month, day }): FloatingDay => ({ kind: 'weekend', month, day, saturday }))
  return [...rules('monday'), ...rules('friday')]
}

/** Argentina and Uruguay, whose laws move many holidays to the nearest Monday. */
const MOVED_TO_MONDAY = ['ARG', 'URY']

function mondayRules(date: string, region: string): FloatingDay[] {
  if (!MOVED_TO_MONDAY.includes(region)) return []
  const isMonday = weekdayOf(startOf(date)) === 'monday'
  return (isMonday ? [0, 1, 2, -4, -3] : [0]).map((ahead): FloatingDay => {
    const { month, day } = partsOf(dateOf(startOf(date) + ahead * DAY))
    return { kind: 'monday', month, day }
  })
}

/**
 * Rules such as "Tuesday after the first Monday": a weekday on or after a date. Gives the earliest
 * and the last date from which the rule fits all dates. `rulesOf` ignores them for Mondays that
 * have an `nth` rule, as nearly all Mondays do.
 */
function fromRules(dates: string[]): FloatingDay[] {
  const inOrder = dates.map((date) => date.slice(5)).sort()
  const [first = '', last = ''] = [inOrder[0], inOrder.at(-1)]
  const weekday = weekdayOf(startOf(dates[0] ?? ''))
  // A common year, as the rule has a month and a day for every year.
  const starts = new Set([dateOf(startOf(`2001-${last}`) - 6 * DAY), `2001-${first}`])
  return [...starts].map((start) => {
    const { month, day } = partsOf(start)
    return { kind: 'from', weekday, month, day }
  })
}

/** The other dates in a year that equally fitting rules give, each with its most likely rule. */
export function otherDates(
  { day, others }: Pick<FloatingGroup<unknown>, 'day' | 'others'>,
  year: number,
): { rule: FloatingDay; date: string }[] {
  const known = new Set([floatingDate(day, year)])
  return others.flatMap((rule) => {
    const date = floatingDate(rule, year)
    if (!date || known.has(date)) return []
    known.add(date)
    return [{ rule, date }]
  })
}

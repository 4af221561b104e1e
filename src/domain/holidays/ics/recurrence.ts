import { keysOf } from '../../../contract/json/keys-of.ts'
import {
  DAY,
  daysInMonth,
  minuteOfDay,
  type WallMinutes,
  wallMinutes,
} from '../../time/calendar.ts'
import { type IcsTime, icsTime } from './ics-time.ts'

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * A recurrence rule of RFC 5545 for days. Rules that repeat within a day are no holidays. Weekdays
 * count from Monday, 0.
 */
export interface RecurrenceRule {
  frequency: (typeof FREQUENCIES)[number]
  interval: number
  count: number
  until: IcsTime | null
  weekStart: number
  /** The BY parts of the rule, by their names. */
  by: Partial<Record<ListPart, number[]>>
  /** `nth` 0: every such weekday. */
  byDay: { weekday: number; nth: number }[]
}

const LIMITS = {
  BYMONTH: [1, 12],
  BYMONTHDAY: [-31, 31],
  BYYEARDAY: [-366, 366],
  BYWEEKNO: [-53, 53],
  BYSETPOS: [-366, 366],
} as const
type ListPart = keyof typeof LIMITS

/**
 * Reads a rule for occurrences that start at `start`. Returns the first part that it doesn't
 * understand instead, so that no part of a rule is ignored.
 */
export function readRule(text: string, start: IcsTime): RecurrenceRule | { unknownPart: string } {
  const rule: RecurrenceRule = {
    frequency: 'YEARLY',
    interval: 1,
    count: Number.POSITIVE_INFINITY,
    until: null,
    weekStart: 0,
    by: {},
    byDay: [],
  }
  let isFrequent = false
  for (const part of text.toUpperCase().replace(/\s/g, '').split(';').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=')
    const isRead = name === 'FREQ' || readPart(rule, name, value, start)
    if (!isRead) return { unknownPart: part }
    if (name !== 'FREQ') continue
    const frequency = FREQUENCIES.find((one) => one === value)
    if (!frequency) return { unknownPart: part }
    rule.frequency = frequency
    isFrequent = true
  }
  if (!isFrequent) return { unknownPart: text || 'RRULE' }
  const isLong = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY'
  const isYearly = rule.frequency === 'YEARLY'
  if (!isLong && rule.byDay.some(({ nth }) => nth !== 0)) return { unknownPart: 'BYDAY' }
  if (rule.frequency === 'WEEKLY' && rule.by.BYMONTHDAY) return { unknownPart: 'BYMONTHDAY' }
  for (const part of ['BYWEEKNO', 'BYYEARDAY'] as const) {
    if (!isYearly && rule.by[part]) return { unknownPart: part }
  }
  if (rule.by.BYWEEKNO && rule.byDay.some(({ nth }) => nth !== 0)) return { unknownPart: 'BYDAY' }
  return rule
}

function readPart(rule: RecurrenceRule, name: string, value: string, start: IcsTime): boolean {
  const whole = /^\d{1,6}$/.test(value) ? Number(value) : 0
  switch (name) {
    case 'INTERVAL':
      rule.interval = whole
      return whole > 0
    case 'COUNT':
      rule.count = whole
      return whole > 0
    case 'UNTIL':
      rule.until = icsTime(value)
      return rule.until !== null
    case 'WKST':
      rule.weekStart = WEEKDAYS.indexOf(value)
      return rule.weekStart >= 0
    case 'BYDAY': {
      const days = value
        .split(',')
        .map((day) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day))
      rule.byDay = days.map((day) => ({
        weekday: WEEKDAYS.indexOf(day?.[2] ?? ''),
        nth: Number(day?.[1] ?? 0),
      }))
      return days.every((day) => day && day[1] !== '0' && Math.abs(Number(day[1] ?? 1)) <= 53)
    }
    // The calendar that RFC 5545 assumes.
    case 'RSCALE':
      return value === 'GREGORIAN'
    case 'SKIP':
      return value === 'OMIT'
    case 'BYHOUR':
      return !start.isDate && Number(value) === Math.floor(minuteOfDay(start.wall) / 60)
    case 'BYMINUTE':
      return !start.isDate && Number(value) === minuteOfDay(start.wall) % 60
    case 'BYSECOND':
      return Number(value) === 0
    default: {
      const part = keysOf(LIMITS).find((one) => one === name)
      if (!part) return false
      const numbers = value.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : 0))
      const [low, high] = LIMITS[part]
      rule.by[part] = numbers
      return numbers.every((one) => one !== 0 && one >= low && one <= high)
    }
  }
}

/**
 * The occurrences of a rule in order, from its start to the end of `last`. The caller checks UNTIL,
 * because only it knows the zone.
 */
export function* recurrences(
  rule: RecurrenceRule,
  start: WallMinutes,
  last: WallMinutes,
): Generator<WallMinutes> {
  const minute = minuteOfDay(start)
  const first = (start - minute) / DAY
  const matches = dayTest(rule, first)
  let found = 0
  for (let period = 0; ; period++) {
    const [from, to] = periodOf(rule, first, period * rule.interval)
    if (from * DAY > last) return
    const days: number[] = []
    for (let day = from; day < to; day++) if (matches(day)) days.push(day)
    for (const day of atPositions(days, rule.by.BYSETPOS)) {
      if (day < first) continue
      if (day * DAY > last || ++found > rule.count) return
      yield day * DAY + minute
    }
  }
}

/** The days of a period, counted from 1970: from the first up to but not including the last. */
function periodOf(rule: RecurrenceRule, first: number, steps: number): [number, number] {
  if (rule.frequency === 'DAILY') return [first + steps, first + steps + 1]
  if (rule.frequency === 'WEEKLY') {
    const week = first - sinceWeekStart(first, rule.weekStart) + steps * 7
    return [week, week + 7]
  }
  const { year, month } = dateParts(first)
  const isYearly = rule.frequency === 'YEARLY'
  const months = isYearly ? (year + steps) * 12 : year * 12 + month - 1 + steps
  return [firstOfMonth(months), firstOfMonth(months + (isYearly ? 12 : 1))]
}

const firstOfMonth = (months: number) =>
  wallMinutes(Math.floor(months / 12), (months % 12) + 1, 1) / DAY

function atPositions(days: number[], positions?: number[]): number[] {
  if (!positions) return days
  const chosen = positions.map((at) => (at > 0 ? days[at - 1] : days[days.length + at]))
  return [...new Set(chosen.filter((day) => day !== undefined))].sort((a, b) => a - b)
}

/**
 * Tests whether a day belongs to a rule. What the rule doesn't define is taken from its first day.
 */
function dayTest(rule: RecurrenceRule, first: number): (day: number) => boolean {
  const start = dateParts(first)
  const { frequency, by } = rule
  const isOpen = rule.byDay.length === 0 && !by.BYMONTHDAY && !by.BYYEARDAY
  const months =
    by.BYMONTH ?? (isOpen && frequency === 'YEARLY' && !by.BYWEEKNO ? [start.month] : null)
  const isByDate = frequency === 'MONTHLY' || (frequency === 'YEARLY' && !by.BYWEEKNO)
  const monthDays = by.BYMONTHDAY ?? (isOpen && isByDate ? [start.day] : null)
  const isByWeek = frequency === 'WEEKLY' || by.BYWEEKNO !== undefined
  const weekdays = isOpen && isByWeek ? [{ weekday: weekdayOf(first), nth: 0 }] : rule.byDay
  const isNthOfYear = frequency === 'YEARLY' && !by.BYMONTH
  return (day) => {
    const { year, month, day: date } = dateParts(day)
    if (months && !months.includes(month)) return false
    if (monthDays && !isAt(monthDays, date, daysInMonth(year, month))) return false
    const yearStart = wallMinutes(year, 1, 1) / DAY
    const yearLength = wallMinutes(year + 1, 1, 1) / DAY - yearStart
    if (by.BYYEARDAY && !isAt(by.BYYEARDAY, day - yearStart + 1, yearLength)) return false
    if (by.BYWEEKNO && !isAt(by.BYWEEKNO, ...weekOfYear(day, rule.weekStart))) return false
    if (weekdays.length === 0) return true
    const [at, length] = isNthOfYear
      ? [day - yearStart, yearLength]
      : [date - 1, daysInMonth(year, month)]
    const nth = Math.floor(at / 7) + 1
    const nthLast = -Math.floor((length - 1 - at) / 7) - 1
    return weekdays.some(
      (wanted) => wanted.weekday === weekdayOf(day) && [0, nth, nthLast].includes(wanted.nth),
    )
  }
}

/**
 * Whether a position, counted from 1, is among the wanted ones, which may count from the end as -1,
 * -2 …
 */
const isAt = (wanted: number[], place: number, length: number) =>
  wanted.includes(place) || wanted.includes(place - length - 1)

/**
 * The number of the week that a day is in, and how many weeks its year has. The first week has at
 * least four days in its year.
 */
function weekOfYear(day: number, weekStart: number): [number, number] {
  // A week belongs to the year of its fourth day.
  const fourth = day - sinceWeekStart(day, weekStart) + 3
  const { year } = dateParts(fourth)
  const [from, to] = [wallMinutes(year, 1, 1) / DAY, wallMinutes(year + 1, 1, 1) / DAY]
  const week = Math.floor((fourth - from) / 7) + 1
  return [week, week + Math.floor((to - 1 - fourth) / 7)]
}

/** 1970 began on a Thursday. */
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7
const sinceWeekStart = (day: number, weekStart: number) => (weekdayOf(day) - weekStart + 7) % 7

function dateParts(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY * 60_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

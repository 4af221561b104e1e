import { type WallMinutes, wallMinutes, yearOf } from '../time/calendar.ts'
import { type HolidayDates, occurrenceOf, type Span } from './occurrences.ts'

/** One occurrence of a holiday. */
type Closing<H extends HolidayDates> = Span & { holiday: H }

/**
 * The times that holidays close. Calculated for one year at a time, when a year is first needed.
 */
export type Closings<H extends HolidayDates> = {
  once: Closing<H>[]
  yearly: H[]
  years: Map<number, Year<H>>
}

/**
 * What falls at least partly within a year: every closing by its start, and the same spans joined
 * where they overlap or touch.
 */
type Year<H extends HolidayDates> = { closings: Closing<H>[]; joined: Span[] }

/** Prepares each list once. A list must not change after that. */
export function prepareClosings<H extends HolidayDates>(holidays: readonly H[]): Closings<H> {
  const known = prepared.get(holidays) as Closings<H> | undefined
  if (known) return known
  const once = holidays.filter((holiday) => !holiday.every_year).flatMap((h) => closing(h))
  const closings = {
    once: once.sort(byStart),
    yearly: holidays.filter((holiday) => holiday.every_year),
    years: new Map(),
  }
  prepared.set(holidays, closings)
  return closings
}

/** The closings of a list of holidays. */
const prepared = new WeakMap<readonly HolidayDates[], Closings<HolidayDates>>()

/**
 * The closings that fall at least partly within a span of at most a year. One that runs over New
 * Year may be listed twice.
 */
export function closingsIn<H extends HolidayDates>(closings: Closings<H>, span: Span) {
  const first = yearOf(span.start)
  const last = yearOf(span.end)
  const found = closingsOf(closings, first).closings
  const all = first === last ? found : [...found, ...closingsOf(closings, last).closings]
  return all.filter(({ start, end }) => start < span.end && end > span.start)
}

/**
 * When the holidays end that close at a time of the wall clock; that time itself if none does.
 * Further holidays may follow at once in the next year.
 */
export function closedUntil<H extends HolidayDates>(
  closings: Closings<H>,
  wall: WallMinutes,
): WallMinutes {
  const { joined } = closingsOf(closings, yearOf(wall))
  return Math.max(wall, joined[firstAfter(joined, wall) - 1]?.end ?? wall)
}

/** The start of the first holiday after a time of the wall clock; null if there is none. */
export function nextClosing<H extends HolidayDates>(
  closings: Closings<H>,
  wall: WallMinutes,
): WallMinutes | null {
  const next = [closings.once[firstAfter(closings.once, wall)]?.start]
  const year = yearOf(wall)
  // The rarest yearly day, 29 February, recurs within eight years.
  for (let y = year; closings.yearly.length > 0 && y <= year + 8; y++) {
    const { joined } = closingsOf(closings, y)
    const start = joined[firstAfter(joined, wall)]?.start
    if (start === undefined) continue
    next.push(start)
    break
  }
  const starts = next.filter((start) => start !== undefined)
  return starts.length > 0 ? Math.min(...starts) : null
}

function closingsOf<H extends HolidayDates>(closings: Closings<H>, year: number): Year<H> {
  const known = closings.years.get(year)
  if (known) return known
  const [start, end] = [wallMinutes(year, 1, 1), wallMinutes(year + 1, 1, 1)]
  // A holiday over New Year counts in the year in which it starts and in the next.
  const yearly = closings.yearly.flatMap((h) => [...closing(h, year - 1), ...closing(h, year)])
  const falling = [...closings.once, ...yearly]
    .filter((span) => span.start < end && span.end > start)
    .sort(byStart)
  const made = { closings: falling, joined: join(falling) }
  closings.years.set(year, made)
  return made
}

function closing<H extends HolidayDates>(holiday: H, year?: number): Closing<H>[] {
  const span = occurrenceOf(holiday, year)
  return span ? [{ ...span, holiday }] : []
}

function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** The index of the first span that starts after `wall`. The spans are sorted by their start. */
function firstAfter(spans: Span[], wall: WallMinutes): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) > wall) high = middle
    else low = middle + 1
  }
  return low
}

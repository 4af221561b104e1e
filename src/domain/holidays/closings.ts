import { type WallMinutes, wallMinutes, yearOf } from '../time/calendar.ts'
import { type HolidayDates, occurrenceOf, type Span } from './occurrences.ts'

/** One time a holiday falls. */
type Closing<H extends HolidayDates> = Span & { holiday: H }

/** The times that holidays close, worked out a year at a time as years are asked for. */
export type Closings<H extends HolidayDates> = {
  once: Closing<H>[]
  yearly: H[]
  years: Map<number, Year<H>>
}

/**
 * What falls within a year at least in part: every closing by its start, and the same joined where
 * they overlap or touch.
 */
type Year<H extends HolidayDates> = { closings: Closing<H>[]; joined: Span[] }

export function prepareClosings<H extends HolidayDates>(holidays: H[]): Closings<H> {
  const once = holidays.filter((holiday) => !holiday.every_year).flatMap((h) => closing(h))
  return {
    once: once.sort(byStart),
    yearly: holidays.filter((holiday) => holiday.every_year),
    years: new Map(),
  }
}

/**
 * Those that fall in a span of at most a year at least in part; one that runs over New Year may
 * come twice.
 */
export function closingsIn<H extends HolidayDates>(closings: Closings<H>, span: Span) {
  const first = yearOf(span.start)
  const last = yearOf(span.end)
  const found = closingsOf(closings, first).closings
  const all = first === last ? found : [...found, ...closingsOf(closings, last).closings]
  return all.filter(({ start, end }) => start < span.end && end > span.start)
}

/**
 * The end of the holidays that close at a reading, the reading itself if none does. Others may go
 * on from there in another year.
 */
export function closedUntil<H extends HolidayDates>(
  closings: Closings<H>,
  wall: WallMinutes,
): WallMinutes {
  const { joined } = closingsOf(closings, yearOf(wall))
  return Math.max(wall, joined[firstAfter(joined, wall) - 1]?.end ?? wall)
}

/** The start of the first holiday after a reading; null when there is none. */
export function nextClosing<H extends HolidayDates>(
  closings: Closings<H>,
  wall: WallMinutes,
): WallMinutes | null {
  const next = [closings.once[firstAfter(closings.once, wall)]?.start]
  const year = yearOf(wall)
  // The rarest yearly day, 29 February, comes again within eight years.
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
  // One that runs over New Year belongs to the year it starts in as well as to the next.
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

/** The index of the first span that starts after a reading, of spans in order of their start. */
function firstAfter(spans: Span[], wall: WallMinutes): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) > wall) high = middle
    else low = middle + 1
  }
  return low
}

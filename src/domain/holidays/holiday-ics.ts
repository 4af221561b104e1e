import ICAL from 'ical.js'
import type { HolidayFields } from '../../contract/holidays.ts'
import { minuteOfDay, startOf, type WallMinutes, wallMinutes, yearOf } from '../time/calendar.ts'
import { instantsOf, wallAt } from '../time/clock-changes.ts'
import { offsetIn } from '../time/time.ts'
import { ANY_YEAR, fieldsOn } from './holiday-entry.ts'
import type { Candidate } from './import-plan.ts'
import { occurrenceOf, type Span } from './occurrences.ts'

/** Keeps the region of a holiday in a calendar, which has no place for it. */
const REGION = 'x-pbx-region'
/** A rule that repeats more often within the chosen years is refused, and is not gone through for ever. */
const MOST_OF_A_RULE = 400
const MOST_STEPS = 20_000

/** How a calendar is read: times go to the tenant's `zone`; rules that the PBX does not know are unfolded from one year to another. */
export interface IcsOptions {
  region: string
  zone: string
  from: number
  to: number
}

/** The holidays of a calendar file. Null when it is none. */
export function readIcs(text: string, options: IcsOptions): Candidate[] | null {
  let events: ICAL.Component[]
  try {
    const calendars: unknown[] = [ICAL.parse(text)].flat(1)
    const all = Array.isArray(calendars[0]) ? calendars : [calendars]
    const roots = all.map((jcal) => new ICAL.Component(jcal as never))
    if (roots.some((root) => root.name !== 'vcalendar')) return null
    events = roots.flatMap((root) => root.getAllSubcomponents('vevent'))
  } catch {
    return null
  }
  return events.flatMap((component, index) => {
    const event = new ICAL.Event(component)
    if (event.isRecurrenceException()) return []
    const name = (event.summary ?? '').trim()
    const named = { source: String(index + 1), name }
    try {
      return read(event, named, options)
    } catch {
      return [{ ...named, fault: 'invalid' as const }]
    }
  })
}

function read(
  event: ICAL.Event,
  named: { source: string; name: string },
  options: IcsOptions,
): Candidate[] {
  const { component } = event
  if (!named.name) return [{ ...named, fault: 'no_name' }]
  if (component.getFirstPropertyValue('status') === 'CANCELLED') {
    return [{ ...named, fault: 'cancelled' }]
  }
  if (!component.hasProperty('dtstart')) return [{ ...named, fault: 'no_date' }]
  const region = String(component.getFirstPropertyValue(REGION) ?? options.region)
  const make = (span: Span, isYearly = false): Candidate =>
    span.end > span.start
      ? { ...named, fields: fieldsOn({ name: named.name, region }, span, isYearly) }
      : { ...named, fault: 'empty' }
  const first = spanOf(event, event.startDate, event.endDate, options.zone)
  if (!event.isRecurring()) return [make(first)]
  if (isPlainYearly(event, first, options.zone)) return [make(inAnyYear(first), true)]
  return unfold(event, options, make, named)
}

function unfold(
  event: ICAL.Event,
  { from, to, zone }: IcsOptions,
  make: (span: Span) => Candidate,
  named: { source: string; name: string },
): Candidate[] {
  const found: Candidate[] = []
  const iterator = event.iterator()
  for (let step = 0; step < MOST_STEPS; step++) {
    const next: ICAL.Time | null = iterator.next() ?? null
    if (!next || next.year > to) {
      return found.length > 0 ? found : [{ ...named, fault: 'no_years' }]
    }
    if (next.year < from) continue
    const { startDate, endDate, item } = event.getOccurrenceDetails(next)
    found.push(make(spanOf(item, startDate, endDate, zone)))
    if (found.length > MOST_OF_A_RULE) break
  }
  return [{ ...named, fault: 'too_many' }]
}

/** Whether a rule is the one that the PBX knows: the same day and time in every year, without exception or end. */
function isPlainYearly(event: ICAL.Event, { start, end }: Span, zone: string): boolean {
  const { component, startDate } = event
  const rules = component.getAllProperties('rrule')
  const others = ['exdate', 'rdate', 'exrule'].some((name) => component.hasProperty(name))
  if (rules.length !== 1 || others || Object.keys(event.exceptions).length > 0) return false
  const rule = rules[0]?.getFirstValue()
  if (!(rule instanceof ICAL.Recur)) return false
  const parts: Record<string, (number | string)[] | undefined> = { ...rule.parts }
  const isOwn = (part: string, own: number) =>
    !parts[part] || (parts[part]?.length === 1 && Number(parts[part]?.[0]) === own)
  const isKnown = Object.keys(parts).every((part) => ['BYMONTH', 'BYMONTHDAY'].includes(part))
  // In another zone the time here would move with the clocks.
  const isHere = startDate.isDate || ['', zone].includes(tzidOf(event, 'dtstart'))
  return (
    rule.freq === 'YEARLY' &&
    rule.interval === 1 &&
    !rule.count &&
    !rule.until &&
    isKnown &&
    isHere &&
    startDate.zone !== ICAL.Timezone.utcTimezone &&
    isOwn('BYMONTH', startDate.month) &&
    isOwn('BYMONTHDAY', startDate.day) &&
    end - start < 366 * 24 * 60
  )
}

const tzidOf = (event: ICAL.Event, name: string): string =>
  String(event.component.getFirstProperty(name)?.getParameter('tzid') ?? '')

function spanOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, zone: string): Span {
  const tzid = tzidOf(event, 'dtstart')
  return {
    start: wallOf(start, tzid, zone),
    end: wallOf(end, tzidOf(event, 'dtend') || tzid, zone),
  }
}

/** What the tenant's clock reads at a time of a calendar. One without a zone, or of a zone that nobody knows, is taken as it stands. */
function wallOf(time: ICAL.Time, tzid: string, zone: string): WallMinutes {
  const read = wallMinutes(
    time.year,
    time.month,
    time.day,
    time.isDate ? 0 : time.hour * 60 + time.minute,
  )
  const here = offsetIn(zone)
  if (time.isDate || !here || tzid === zone) return read
  if (time.zone === ICAL.Timezone.utcTimezone) return wallAt(here, read * 60_000)
  const there = tzid ? offsetIn(tzid) : null
  if (there) return wallAt(here, instantsOf(there, read).at)
  // A name such as "W. Europe Standard Time" is explained in the file itself.
  return time.zone === ICAL.Timezone.localTimezone ? read : wallAt(here, time.toUnixTime() * 1000)
}

function inAnyYear({ start, end }: Span): Span {
  const date = new Date(start * 60_000).toISOString().slice(4, 10)
  const begin = startOf(`${ANY_YEAR}${date}`) + minuteOfDay(start)
  const after = yearOf(end - 1) - yearOf(start)
  const last = new Date((end - 1) * 60_000).toISOString().slice(4, 10)
  return { start: begin, end: startOf(`${ANY_YEAR + after}${last}`) + minuteOfDay(end - 1) + 1 }
}

/** Holidays as a calendar file, without a zone: the times are those of whoever reads it. The same when it is read again. */
export function writeIcs(holidays: (HolidayFields & { id: string })[], stamp: Date): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Tenant Console//Holidays//EN')
  for (const holiday of holidays) {
    const span = occurrenceOf(holiday, holiday.every_year ? ANY_YEAR : holiday.year_start)
    if (!span) continue
    const isDate = minuteOfDay(span.start) === 0 && minuteOfDay(span.end) === 0
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', `${holiday.id}@tenant-console`)
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stamp, true))
    event.addPropertyWithValue('dtstart', timeOfWall(span.start, isDate))
    event.addPropertyWithValue('dtend', timeOfWall(span.end, isDate))
    event.addPropertyWithValue('summary', holiday.name)
    event.addPropertyWithValue(REGION, holiday.region)
    if (holiday.every_year) {
      const { month_start, day_start } = holiday
      const rule = `FREQ=YEARLY;BYMONTH=${month_start};BYMONTHDAY=${day_start}`
      event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule))
    }
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

function timeOfWall(wall: WallMinutes, isDate: boolean): ICAL.Time {
  const at = new Date(wall * 60_000)
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: 0,
    isDate,
  })
}

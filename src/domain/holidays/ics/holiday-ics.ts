import { ownValue } from '../../../contract/json/own-value.ts'
import { minuteOfDay, startOf, wallMinutes, yearOf } from '../../time/calendar.ts'
import { type OffsetAt, offsetIn } from '../../time/time.ts'
import { ANY_YEAR, fieldsOn } from '../holiday-entry.ts'
import { importName } from '../import/import-name.ts'
import {
  type Candidate,
  type ImportFault,
  type ImportNote,
  unknownZonesOf,
} from '../import/import-plan.ts'
import type { Span } from '../occurrences.ts'
import { clockNotes } from './clock-notes.ts'
import {
  type Component,
  propertiesOf,
  propertyOf,
  readComponents,
  textOf,
} from './content-lines.ts'
import { type Clocks, defaultClock, type EventTime, moved, timeOfEvent } from './ics-event.ts'
import { zonesOf } from './ics-zones.ts'
import {
  idsAt,
  isRecurring,
  type Occurrence,
  occurrencesOf,
  readSeries,
  type Series,
} from './series.ts'
import { REGION } from './write-ics.ts'

/**
 * How to read a calendar: times are converted to the tenant's `zone`; rules that the PBX doesn't
 * support become single dates from one year to another.
 */
export interface IcsOptions {
  region: string
  zone: string
  from: number
  to: number
  /** The IANA zones that the user chose for unknown zone names. */
  zones?: Record<string, string>
}

/** What a calendar contains for the chosen years. */
export interface IcsReading {
  candidates: Candidate[]
  /** How many single events are outside the chosen years. */
  outside: number
  /** The unknown zone names that times of the chosen years use. */
  unknownZones: string[]
  /** The file's zone for times that name none. */
  fileZone: string | null
}

/** The holidays of a calendar file. Null if the text is no calendar. */
export function readIcs(text: string, options: IcsOptions): IcsReading | null {
  const roots = readComponents(text)
  const calendars = roots.filter(({ name }) => name === 'VCALENDAR')
  // Some programs export a single event without a calendar around it.
  const loose = roots.filter(({ name }) => name === 'VEVENT')
  if (loose.length > 0) {
    calendars.push({ name: 'VCALENDAR', properties: [], components: loose, isComplete: true })
  }
  const events = calendars.flatMap(({ components }) => components.filter(isEvent))
  const isEmpty = !events.some(({ isComplete }) => isComplete)
  if (isEmpty && !calendars.some(({ isComplete }) => isComplete)) return null
  let index = 0
  let outside = 0
  const candidates: Candidate[] = []
  for (const calendar of calendars) {
    const read = calendarReader(calendar, options)
    for (const event of calendar.components.filter(isEvent)) {
      index += 1
      const found = read(event, String(index))
      if (found) candidates.push(...found)
      else outside += 1
    }
  }
  const fileZone = calendars.map(floatingZone).find((zone) => zone !== null) ?? null
  return { candidates, outside, unknownZones: unknownZonesOf(candidates), fileZone }
}

const isEvent = ({ name }: Component) => name === 'VEVENT'

function floatingZone(calendar: Component): string | null {
  const names = ['X-WR-TIMEZONE', 'TIMEZONE-ID', 'TZ']
  const property = names.map((name) => propertyOf(calendar, name)).find((one) => one)
  return property?.value.trim() || null
}

const uidOf = (event: Component) => propertyOf(event, 'UID')?.value.trim() ?? ''
const isCancelled = (event: Component) =>
  /^cancell?ed$/i.test(propertyOf(event, 'STATUS')?.value.trim() ?? '')

/**
 * Reads the events of a calendar one by one. Gives null for a single event outside the chosen
 * years.
 */
function calendarReader(calendar: Component, options: IcsOptions) {
  const findIn = zonesOf(calendar)
  const here: OffsetAt = offsetIn(options.zone) ?? (() => 0)
  const clocks: Clocks = {
    find: (name) => {
      if (name === options.zone) return here
      const chosen = ownValue(options.zones ?? {}, name)
      return findIn(name) ?? (chosen ? offsetIn(chosen) : null)
    },
    floating: floatingZone(calendar),
    here,
  }
  const isWithdrawn = /^cancel$/i.test(propertyOf(calendar, 'METHOD')?.value.trim() ?? '')
  const events = calendar.components.filter(isEvent)
  const masters = new Set(events.filter((one) => !propertyOf(one, 'RECURRENCE-ID')).map(uidOf))
  // Events without an id never belong to each other.
  masters.delete('')
  const changes = new Map<string, Component[]>()
  for (const event of events) {
    if (!propertyOf(event, 'RECURRENCE-ID') || !uidOf(event)) continue
    changes.set(uidOf(event), [...(changes.get(uidOf(event)) ?? []), event])
  }
  return (event: Component, source: string): Candidate[] | null => {
    const isChange = propertyOf(event, 'RECURRENCE-ID') !== undefined
    if (isChange && masters.has(uidOf(event))) return []
    const summary = propertyOf(event, 'SUMMARY')
    const { name, notes } = importName(summary ? textOf(summary) : '')
    if (!event.isComplete) notes.push({ kind: 'cut_off', value: '' })
    const refused = (fault: ImportFault, more: ImportNote[] = []): Candidate[] => [
      { source, name, fault, notes: [...notes, ...more] },
    ]
    if (!name) return refused('no_name')
    if (isCancelled(event) || isWithdrawn) return refused('cancelled')
    const time = timeOfEvent(event, clocks)
    if ('fault' in time) return refused(time.fault, time.notes)
    const region = propertyOf(event, REGION)
    const make = (span: Span, own: ImportNote[], named = { name, notes }, isYearly = false) => ({
      source,
      name: named.name,
      notes: [...named.notes, ...time.notes, ...own],
      fields: fieldsOn(
        { name: named.name, region: region ? textOf(region).trim() : options.region },
        span,
        isYearly,
      ),
    })
    const makeOne = (one: EventTime, named?: Changed['named']) => {
      const span = onClockOf(one, clocks)
      return isWithin(span, options) ? [make(span, clockChangesIn(one, span, here), named)] : []
    }
    if (isChange || !isRecurring(event)) {
      const made = makeOne(time)
      return made.length > 0 ? made : null
    }
    const series = readSeries(event, time)
    if ('fault' in series) return refused(series.fault, series.notes)
    const changed = changes.get(uidOf(event)) ?? []
    if (changed.length === 0 && isPlainYearly(series, clocks, options)) {
      return [make(inAnyYear(time), [], { name, notes }, true)]
    }
    const occurrences = occurrencesOf(series, options, clocks)
    if (!occurrences) return refused('too_many')
    const found = withOverrides(occurrences, changed, series, clocks).flatMap((one) =>
      makeOne({ ...time, ...one }, one.named),
    )
    return found.length > 0 ? found : refused('no_years')
  }
}

interface Changed extends Occurrence {
  /** The name of this occurrence, if it has one of its own. */
  named?: ReturnType<typeof importName>
  isWhole?: boolean
}

/** The occurrences of a series, including those that were later moved, renamed or cancelled. */
function withOverrides(
  occurrences: Occurrence[],
  changes: Component[],
  { time }: Series,
  clocks: Clocks,
): Changed[] {
  const found = new Map<number, Changed>(occurrences.map((one) => [one.id, one]))
  for (const change of changes) {
    const id = propertyOf(change, 'RECURRENCE-ID')
    if (!id) continue
    const [at] = idsAt(id, id.value, [...found.keys()], time, clocks)
    const isOnward = /^thisandfuture$/i.test(id.parameters.RANGE ?? '')
    const ids = isOnward && at !== undefined ? [...found.keys()].filter((one) => one >= at) : [at]
    if (isCancelled(change)) {
      for (const one of ids) if (one !== undefined) found.delete(one)
      continue
    }
    const changed = timeOfEvent(change, clocks)
    if ('fault' in changed) continue
    const span = onClock(changed, time, clocks)
    const summary = propertyOf(change, 'SUMMARY')
    const named = summary && { named: importName(textOf(summary)) }
    for (const one of ids) {
      const shift = one === undefined || at === undefined ? 0 : one - at
      const key = one ?? span.start
      found.set(key, {
        id: key,
        start: span.start + shift,
        end: span.end + shift,
        ...named,
        isWhole: changed.isWhole,
      })
    }
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}

/** The span of a changed occurrence on the clock of its series. */
function onClock(changed: EventTime, series: EventTime, clocks: Clocks): Span {
  const to = series.clock ?? (changed.clock ? defaultClock(clocks) : null)
  const { start, end, clock } = changed
  return { start: moved(start, clock, to), end: moved(end, clock, to) }
}

/** The span on the tenant's clock. */
const onClockOf = ({ start, end, clock, isWhole }: EventTime, { here }: Clocks): Span =>
  isWhole ? { start, end } : { start: moved(start, clock, here), end: moved(end, clock, here) }

/** Notes for times that clocks skip or show twice, in the event's zone or the tenant's. */
function clockChangesIn(time: EventTime, onOurs: Span, here: OffsetAt): ImportNote[] {
  if (time.isWhole) return []
  const isOther = time.clock !== null && time.clock !== here
  const there = isOther ? clockNotes([time.start, time.end], time.clock ?? here) : []
  return [...there, ...clockNotes([onOurs.start, onOurs.end], here)]
}

const isWithin = ({ start, end }: Span, { from, to }: IcsOptions): boolean =>
  end > wallMinutes(from, 1, 1) && start < wallMinutes(to + 1, 1, 1)

/**
 * Whether the PBX can express a rule: the same day and time every year, without exceptions or an
 * end.
 */
function isPlainYearly(
  { event, time, rules, exceptRules }: Series,
  { here }: Clocks,
  { from }: IcsOptions,
): boolean {
  const [rule, another] = rules
  const others = ['EXDATE', 'RDATE'].some((name) => propertiesOf(event, name).length > 0)
  if (!rule || another || others || exceptRules.length > 0) return false
  const { BYMONTH, BYMONTHDAY, ...rest } = rule.by
  const date = new Date(time.start * 60_000)
  const isOwn = (list: number[] | undefined, own: number) =>
    !list || (list.length === 1 && list[0] === own)
  // In another zone the times here could shift when clocks change.
  const { clock } = time
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(from, month, 15))
  const isHere = !clock || months.every((at) => clock(at) === here(at))
  return (
    rule.frequency === 'YEARLY' &&
    rule.interval === 1 &&
    rule.count === Number.POSITIVE_INFINITY &&
    !rule.until &&
    rule.byDay.length === 0 &&
    Object.keys(rest).length === 0 &&
    isOwn(BYMONTH, date.getUTCMonth() + 1) &&
    isOwn(BYMONTHDAY, date.getUTCDate()) &&
    // RFC 5545: a day of the month without a month means every month.
    (BYMONTH !== undefined || !BYMONTHDAY) &&
    isHere &&
    time.end - time.start < 366 * 24 * 60
  )
}

function inAnyYear({ start, end }: Span): Span {
  const date = new Date(start * 60_000).toISOString().slice(4, 10)
  const begin = startOf(`${ANY_YEAR}${date}`) + minuteOfDay(start)
  const after = yearOf(end - 1) - yearOf(start)
  const last = new Date((end - 1) * 60_000).toISOString().slice(4, 10)
  return { start: begin, end: startOf(`${ANY_YEAR + after}${last}`) + minuteOfDay(end - 1) + 1 }
}

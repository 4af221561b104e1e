import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import type { TypedTime } from '../../time/time-entry.ts'
import type { Token } from './hours-lexer.ts'

/**
 * What is wrong with typed hours, and the part of the text that is wrong; `at` is its position,
 * from 0.
 */
export type EntryError = {
  code:
    | 'unknown'
    | 'time_expected'
    | 'day_expected'
    | 'range_end_expected'
    | 'range_empty'
    | 'range_overlap'
    | 'holiday_hours'
    | 'several_languages'
  at: number
  excerpt: string
}

/**
 * Something that was understood but may have been meant differently, or that a week can't express.
 */
export type EntryNote = {
  code:
    | 'half_inferred'
    | 'zone'
    | 'holidays'
    | 'open_all_day'
    | 'letter'
    | 'hours_added'
    | 'hours_replaced'
    | 'no_hours'
    | 'language'
  excerpt: string
}

/** The position of an error or a note. */
export type Place = { at: number; end: number }

export class EntryFailure extends Error {
  readonly code: EntryError['code']
  readonly place: Place
  constructor(code: EntryError['code'], place: Place) {
    super(code)
    this.code = code
    this.place = place
  }
}

/**
 * Some days. Each entry of a list of days is one of `parts`. `hasHolidays`: public holidays are
 * among them.
 */
export type DaysItem = Place & { kind: 'days'; parts: Weekday[][]; hasHolidays: boolean }
/** A range whose halves of the day are still unknown. */
type TypedRange = Place & { from: TypedTime; to: TypedTime }
export type HoursItem = Place & {
  kind: 'hours'
  /** `open` and `except` mean open all day and closed, unless hours follow. */
  state: 'closed' | 'open' | 'except' | 'all_day' | 'ranges'
  ranges: TypedRange[]
}
export type Item = DaysItem | HoursItem | (Place & { kind: 'break' })

type Kind = Token['kind']
const DAYS: Kind[] = ['days', 'letter', 'holidays']
const STATES: Kind[] = ['closed', 'open', 'all_day']
const DASHES: Kind[] = ['dash', 'to']

/**
 * Groups the tokens of typed hours into lists of days, lists of ranges, and separators of rules.
 * Throws an `EntryFailure`.
 */
export function itemsOf(
  all: Token[],
  textEnd: number,
  note: (code: EntryNote['code'], place: Place) => void,
): Item[] {
  const end = { at: textEnd, end: textEnd }
  const tokens = all.filter((token) => {
    if (token.kind === 'unknown') throw new EntryFailure('unknown', token)
    if (token.kind === 'zone') note('zone', token)
    return token.kind !== 'zone'
  })
  const items: Item[] = []
  let position = 0
  const kindAt = (ahead = 0): Kind | undefined => tokens[position + ahead]?.kind
  const isAt = (kinds: Kind[], ahead = 0) => kinds.includes(kindAt(ahead) as Kind)
  const fail = (code: EntryError['code'], place: Place = tokens[position] ?? end): never => {
    throw new EntryFailure(code, place)
  }
  const skip = (...kinds: Kind[]) => {
    while (isAt(kinds)) position++
  }

  const oneDay = (before: Weekday | undefined): Weekday[] => {
    const token = tokens[position]
    if (token?.kind === 'letter') {
      position++
      note('letter', token)
      return [dayOfLetter(token.letter, before)]
    }
    if (token?.kind !== 'days') return fail('day_expected')
    position++
    return [...token.days]
  }
  /** "Mon", "Mon-Fri", "weekdays". */
  const partOfList = (before: Weekday | undefined): Weekday[] => {
    const first = oneDay(before)
    const isRange = isAt(DASHES) && !isAt(['time', ...STATES, 'break'], 1)
    if (!isRange) return first
    position++
    const place = tokens[position] ?? end
    const last = oneDay(first[0])
    const [from] = first
    const [to] = last
    if (first.length > 1 || last.length > 1 || !from || !to) return fail('day_expected', place)
    return daysFrom(from, to)
  }
  const days = (): DaysItem => {
    const at = tokens[position]?.at ?? textEnd
    const item: DaysItem = { kind: 'days', at, end: at, parts: [], hasHolidays: false }
    while (true) {
      const place = tokens[position] ?? end
      if (kindAt() === 'holidays') {
        position++
        item.hasHolidays = true
      } else {
        const part = partOfList(item.parts.at(-1)?.at(-1))
        if (part.some((day) => item.parts.flat().includes(day))) fail('day_expected', place)
        item.parts.push(part)
      }
      item.end = tokens[position - 1]?.end ?? at
      const ahead = kindAt() === 'and' ? (isAt(['break'], 1) ? 2 : 1) : 0
      if (!isAt(DAYS, ahead)) break
      position += ahead
    }
    if (kindAt() === 'except') {
      position++
      const without = days()
      item.parts = item.parts.map((part) =>
        part.filter((day) => !without.parts.flat().includes(day)),
      )
      if (without.hasHolidays) note('holidays', without)
      item.end = without.end
    }
    skip('colon')
    if (kindAt() === 'dash' && isAt(['time', ...STATES, 'break'], 1)) position++
    return item
  }
  const time = (code: EntryError['code']) => {
    const token = tokens[position]
    if (token?.kind !== 'time') return fail(code)
    position++
    return token
  }
  /**
   * Whether the columns of a table follow, such as "09:00 17:00" or "09:00 | 17:00", without
   * another range.
   */
  const isColumn = (from: TypedTime) => {
    const isSign = isAt(['and', 'break']) && signLength(tokens[position]) === 1
    const to = tokens[position + (isSign ? 1 : 0)]
    const isRange = isSign && isAt([...DASHES, 'time'], 2)
    return to?.kind === 'time' && isWhole(from) && isWhole(to.time) && !isRange
  }
  const range = (): TypedRange => {
    const isBetween = kindAt() === 'between'
    if (isBetween) position++
    const from = time('time_expected')
    const isDash = isAt(DASHES) || (isBetween && kindAt() === 'and')
    const next = tokens[position]
    if (isDash) position++
    else if (isColumn(from.time)) {
      if (next?.kind !== 'time') position++
    } else fail('range_end_expected')
    const to = time('time_expected')
    if (!isDash && next?.kind === 'and') note('half_inferred', { at: from.at, end: to.end })
    return { from: from.time, to: to.time, at: from.at, end: to.end }
  }
  const hours = (): HoursItem => {
    const token = tokens[position]
    if (!token) return fail('time_expected')
    const item = { kind: 'hours' as const, at: token.at, end: token.end, ranges: [] }
    if (token.kind === 'closed' || token.kind === 'all_day' || token.kind === 'open') {
      position++
      if (token.kind !== 'open') {
        // "closed all day", "24 hours open"
        if (kindAt() === 'open' || (token.kind === 'closed' && kindAt() === 'all_day')) position++
        return { ...item, state: token.kind }
      }
      skip('colon')
      return isAt(['time', 'between', ...STATES]) ? hours() : { ...item, state: 'open' }
    }
    const ranges = [range()]
    while (isAt(['time', 'between']) || (kindAt() === 'and' && isAt(['time', 'between'], 1))) {
      skip('and')
      ranges.push(range())
    }
    return { ...item, end: ranges.at(-1)?.end ?? token.end, state: 'ranges', ranges }
  }

  const isAfterRange = () => {
    const last = items.at(-1)
    return last?.kind === 'hours' && last.state === 'ranges'
  }
  while (position < tokens.length) {
    const token = tokens[position]
    if (!token) break
    if (token.kind === 'break') {
      position++
      items.push({ kind: 'break', at: token.at, end: token.end })
    } else if (isAt(DAYS)) items.push(days())
    else if (isAt(['time', 'between', ...STATES])) items.push(hours())
    else if (token.kind === 'and' && items.length > 0) {
      position++
      // After a comma at the end, another item must follow.
      if (position === tokens.length) fail('time_expected')
    } else if (token.kind === 'dash' && isAt(DAYS, 1)) position++
    // "Opening hours: …", "Closed: Sunday"
    else if (token.kind === 'colon' && !isAfterRange()) position++
    else if (token.kind === 'except') {
      position++
      items.push({ kind: 'hours', state: 'except', at: token.at, end: token.end, ranges: [] })
    } else fail(items.at(-1)?.kind === 'days' ? 'time_expected' : 'unknown')
  }
  return items
}

const signLength = (token: Place | undefined) => (token ? token.end - token.at : 0)

/** Whether a time is clear on its own: it has minutes or a half of the day. */
const isWhole = ({ half, isWord, length }: TypedTime) => half !== null || isWord || length > 2

/** T is Tuesday, or Thursday after Tuesday was named; S is Saturday, or Sunday after Saturday. */
function dayOfLetter(letter: 't' | 's', before: Weekday | undefined): Weekday {
  const past = before === undefined ? -1 : WEEKDAYS.indexOf(before)
  if (letter === 't') return past >= 1 && past < 3 ? 'thursday' : 'tuesday'
  return past === 5 ? 'sunday' : 'saturday'
}

/** The days from one through another, past the end of the week if necessary. */
function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  const start = WEEKDAYS.indexOf(first)
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1
  return Array.from({ length }, (_, i) => WEEKDAYS[(start + i) % 7] ?? first)
}

import { type DaysItem, EntryFailure, type HoursItem, type Item } from './hours-items.ts'

/** Hours and their days. Without days they add to the rule before, or apply to every day. */
export type HoursRule = { days: DaysItem | null; hours: HoursItem }

type Segment = (DaysItem | HoursItem)[]

/**
 * Finds which hours belong to which days, whether the days come before or after the hours. Throws
 * an `EntryFailure`.
 */
export function rulesOf(items: Item[], textEnd: number): HoursRule[] {
  const segments = joined(segmentsOf(items))
  const end = { at: textEnd, end: textEnd }
  if (segments.length === 0) throw new EntryFailure('time_expected', { at: 0, end: textEnd })
  return segments.flatMap((segment, i) => {
    const next = segments[i + 1]?.[0] ?? end
    return rulesOfSegment(segment, next.at)
  })
}

function segmentsOf(items: Item[]): Segment[] {
  const segments: Segment[] = [[]]
  for (const item of items) {
    if (item.kind === 'break') segments.push([])
    else segments.at(-1)?.push(item)
  }
  return segments.filter(({ length }) => length > 0)
}

/**
 * Joins days and hours on separate lines into one rule. Which of them comes first shows in how the
 * text begins and ends.
 */
function joined(segments: Segment[]): Segment[] {
  const isHoursFirst =
    segments[0]?.[0]?.kind === 'hours' && segments.at(-1)?.at(-1)?.kind === 'days'
  const first = isHoursFirst ? 'hours' : 'days'
  const second = isHoursFirst ? 'days' : 'hours'
  const done: Segment[] = []
  for (const segment of segments) {
    const last = done.at(-1)
    const isPair = last?.length === 1 && last[0]?.kind === first && segment[0]?.kind === second
    if (isPair && (!isHoursFirst || segment.length === 1)) last.push(...segment)
    else done.push([...segment])
  }
  return done
}

function rulesOfSegment(segment: Segment, endsAt: number): HoursRule[] {
  const rules: HoursRule[] = []
  const isHoursFirst = segment[0]?.kind === 'hours' && segment.at(-1)?.kind === 'days'
  for (let i = 0; i < segment.length; ) {
    const [item, next, after] = segment.slice(i, i + 3)
    if (item?.kind === 'days') {
      if (next?.kind !== 'hours')
        throw new EntryFailure('time_expected', { at: item.end, end: next?.at ?? endsAt })
      rules.push({ days: item, hours: next })
      i += 2
    } else if (item && next?.kind === 'days') {
      const isWord = item.state === 'open' || item.state === 'except'
      if (after?.kind !== 'hours' || (isHoursFirst && !isWord)) {
        rules.push({ days: next, hours: item })
        i += 2
      } else if (isWord || (i === 0 && item.state === 'ranges' && next.parts.length !== 2)) {
        // "Open Mon-Fri 9-5"; "9-17 Sa 10-14"
        if (!isWord) rules.push({ days: null, hours: item })
        i += 1
      } else {
        rules.push(...splitBetween(item, next, after))
        i += 3
      }
    } else if (item) {
      rules.push({ days: null, hours: item })
      i += 1
    }
  }
  return rules
}

/**
 * "Closed Sunday, Mon-Fri 9-5": the days before the comma belong to the word before them. Works
 * only for two groups.
 */
function splitBetween(before: HoursItem, days: DaysItem, after: HoursItem): HoursRule[] {
  const [first, second] = days.parts
  if (days.parts.length !== 2 || !first || !second) throw new EntryFailure('day_expected', after)
  return [
    { days: { ...days, parts: [first] }, hours: before },
    { days: { ...days, parts: [second], hasHolidays: false }, hours: after },
  ]
}

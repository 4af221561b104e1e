import { DAY } from './calendar.ts'
import type { TypedTime } from './time-entry.ts'

const HALF = DAY / 2
/**
 * A further range from this minute on into the night, as in "9-5, 10-4", more likely contradicts
 * the one before.
 */
const LATE = 21 * 60

/**
 * A range as it was understood, in minutes since midnight; `end` is up to 24 hours after `start`.
 */
export type ReadRange = {
  start: number
  end: number
  /** It may have been meant otherwise, because the half of the day was not given. */
  isInferred: boolean
}

interface Context {
  /** Where the range before it ends; null for the first of a day. */
  before: number | null
  /** The text has a time that only exists on the 24-hour clock. */
  isHour24: boolean
}

/** Whether a time only exists on the 24-hour clock: 13 and later, or 0. */
export const isHour24 = ({ half, isWord, hour }: TypedTime): boolean =>
  half === null && !isWord && (hour === 0 || hour > 12)

/**
 * Decides which halves of the day a range is in. People who write "9-12, 1-5" leave them out: then
 * each time is the next one after the time before it, and a day begins between 6 in the morning and
 * 6 in the evening. "09-05", with the digits of the 24-hour clock, is read literally.
 */
export function readRange(start: TypedTime, end: TypedTime, context: Context): ReadRange {
  const isExact = isTwoDigits(start) && isTwoDigits(end) && (start.isPadded || end.isPadded)
  const isStartFree = isFree(start) && !isExact
  const isEndFree = isFree(end) && !isExact
  const from = isStartFree ? startOf(start, end, isEndFree, context) : start.minutes
  const to = isEndFree ? endOf(from, end, isHour24(start)) : end.minutes
  if (isExact && !context.isHour24 && from < (context.before ?? 0) && from + HALF <= DAY) {
    // "09:00-12:00, 01:00-05:00"
    const shifted = { start: from + HALF, end: (to < HALF ? to : to - HALF) + HALF }
    if (shifted.start >= (context.before ?? 0) && shifted.end > shifted.start)
      return { ...shifted, isInferred: true }
  }
  const isOvernight = to <= from
  const isAsTyped = from === start.minutes && to % DAY === end.minutes % DAY
  const isBackwards = isStartFree && from < (context.before ?? 0)
  const isOdd =
    isOvernight && to > 0 && start.half === null && end.half === null && !isHour24(start)
  // "7-11" may be a morning or a whole day.
  const isMorning = isStartFree && isEndFree && !context.isHour24 && to > from && to < HALF
  return {
    start: from,
    end: isOvernight ? to + DAY : to,
    isInferred:
      !isAsTyped || isOdd || isBackwards || isMorning || (isStartFree && end.half !== null),
  }
}

/** Whether a time may be in either half of the day. */
const isFree = ({ half, isWord, hour }: TypedTime) =>
  half === null && !isWord && hour >= 1 && hour <= 12

const isTwoDigits = ({ half, isWord, hour, isPadded }: TypedTime) =>
  half === null && !isWord && (isPadded || hour >= 10)

/** The two minutes of the day that a time on the 12-hour clock may mean. */
const halvesOf = ({ minutes }: TypedTime) => [minutes % HALF, (minutes % HALF) + HALF] as const

function startOf(start: TypedTime, end: TypedTime, isEndFree: boolean, context: Context): number {
  const [morning, afternoon] = halvesOf(start)
  if (end.half !== null) {
    // "1-5pm": the same half as the end, unless the start would not be before it.
    const last = end.minutes === 0 ? DAY : end.minutes
    const same = end.half === 'am' && end.minutes !== 0 ? morning : afternoon
    if (same < last) return same
    return end.half === 'am' ? afternoon : morning
  }
  if (context.isHour24 || isHour24(end)) return start.minutes
  if (context.before !== null) {
    const before = context.before
    const next = [morning, afternoon].find((minutes) => minutes >= before) ?? start.minutes
    const isIntoNight = (isEndFree ? endOf(next, end, false) : end.minutes + DAY) > DAY
    return next >= LATE && isIntoNight ? start.minutes : next
  }
  if (start.hour === 12) return afternoon
  const isEarly = start.hour < 6 && start.minutes !== end.minutes
  // "1-5" is in the afternoon; "5-3" is not, because it would continue into the night.
  const isWithinDay = isEndFree
    ? halvesOf(end)[1] > afternoon || end.hour === 12
    : end.minutes > afternoon
  return isEarly && isWithinDay ? afternoon : morning
}

/** The next such time after a start. After a start on the 24-hour clock, the end as typed. */
function endOf(from: number, end: TypedTime, isTyped: boolean): number {
  if (isTyped) return end.minutes
  const [morning, afternoon] = halvesOf(end)
  return [morning, afternoon, morning + DAY].find((minutes) => minutes > from) ?? afternoon
}

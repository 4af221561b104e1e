import { DAY } from './calendar.ts'
import { anyOf } from './typed-words.ts'

/** How a time is typed: 9, 930, 9:30, 9.30, 9pm, 21h30; a locale's own words for am and pm come before or after. */
export type TimeEntry = {
  /** Matches a time; not anchored. */
  pattern: RegExp
  /** Minutes since midnight, 0 to 1440 (24:00); null for what is no time. */
  parse: (text: string) => number | null
}

const CLOCK = String.raw`\d{1,2}\s?[:.h]\s?\d{2}(?!\d)|\d{1,4}(?!\d)(?:\s?h(?!\p{L}))?`

export function timeEntry(locale: string): TimeEntry {
  const morning = [...dayPeriods(locale, 0), 'a.m.', 'am', 'a']
  const evening = [...dayPeriods(locale, 12), 'p.m.', 'pm', 'p']
  const period = anyOf([...morning, ...evening])
  const pattern = new RegExp(
    `(?:(?:${period})\\s*)?(?:${CLOCK})(?:\\s*(?:${period})(?!\\p{L}))?`,
    'iu',
  )
  const whole = new RegExp(`^\\s*(${period})?\\s*(${CLOCK})\\s*(${period})?\\s*$`, 'iu')
  const isIn = (words: string[], word?: string) =>
    word !== undefined && words.some((own) => own.toLowerCase() === word.toLowerCase())
  return {
    pattern,
    parse: (text) => {
      const [, before, clock, after] = whole.exec(text) ?? []
      const word = before ?? after
      if (clock === undefined || (before && after)) return null
      return minutes(clock, isIn(evening, word) ? 'pm' : isIn(morning, word) ? 'am' : null)
    },
  }
}

function minutes(clock: string, half: 'am' | 'pm' | null): number | null {
  const [first = '', second] = clock.split(/\s?[:.h]\s?/i)
  const isJoined = !second && first.length > 2
  let hour = Number(isJoined ? first.slice(0, -2) : first)
  const minute = Number(isJoined ? first.slice(-2) : second || 0)
  if (half && (hour < 1 || hour > 12)) return null
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  const total = hour * 60 + minute
  return minute < 60 && total <= DAY ? total : null
}

/** What a locale calls the parts of the half day that begins at an hour: one name in most, several in Chinese. */
function dayPeriods(locale: string, hour: number): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    hour12: true,
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, i) => format.formatToParts(Date.UTC(2024, 0, 1, hour + i)))
    .flat()
    .filter(({ type }) => type === 'dayPeriod')
    .map(({ value }) => value)
}

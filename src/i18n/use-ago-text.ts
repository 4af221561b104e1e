import { relativeTimeFormat } from '../domain/intl.ts'
import { useLocale } from './use-locale.ts'

/** In seconds, longest first. */
const UNITS = [
  [365 * 86_400, 'year'],
  [30 * 86_400, 'month'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const

/** How long ago an instant was: "3 days ago", or "now". Both instants in epoch milliseconds. */
export function agoText(locale: string, instant: number, now: number): string {
  const seconds = Math.max(0, (now - instant) / 1000)
  const found = UNITS.find(([size]) => seconds >= size)
  if (!found) return relativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  const [size, unit] = found
  return relativeTimeFormat(locale).format(-Math.floor(seconds / size), unit)
}

/** `agoText` in the user's locale. */
export function useAgoText(): (instant: number, now: number) => string {
  const locale = useLocale()
  return (instant, now) => agoText(locale, instant, now)
}

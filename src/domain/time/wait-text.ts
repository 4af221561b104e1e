import { listFormat, numberFormat } from '../intl.ts'
/**
 * A wait in words: in seconds below two minutes ("90 seconds"), in minutes below two hours, then
 * in hours and minutes ("9 hours 59 minutes"). Rounded up.
 */
export function waitText(seconds: number, locale: string): string {
  const write = (count: number, unit: 'second' | 'minute' | 'hour') =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  if (seconds < 120) return write(Math.ceil(seconds), 'second')
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return write(minutes, 'minute')
  const parts = [write(Math.floor(minutes / 60), 'hour')]
  if (minutes % 60 > 0) parts.push(write(minutes % 60, 'minute'))
  return listFormat(locale, { type: 'unit', style: 'narrow' }).format(parts)
}

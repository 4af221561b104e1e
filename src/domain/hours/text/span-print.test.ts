import { expect, test } from 'vitest'
import { startOf } from '../../time/calendar.ts'
import { spanFormat } from './span-print.ts'

const at = (date: string, hours = 0) => startOf(date) + hours * 60

test.each([
  [at('2026-12-04'), at('2026-12-05'), 'Fri 4 Dec'],
  [at('2026-12-04', 13), at('2026-12-05'), 'Fri 4 Dec, 13:00 – 24:00'],
  [at('2026-12-04', 9), at('2026-12-04', 12.5), 'Fri 4 Dec, 09:00 – 12:30'],
  [at('2026-12-04'), at('2026-12-06'), 'Fri 4 Dec – Sat 5 Dec'],
  [at('2026-12-31', 12), at('2027-01-02'), 'Thu 31 Dec 12:00 – Fri 1 Jan'],
  [at('2026-12-31'), at('2027-01-01', 9), 'Thu 31 Dec – Fri 1 Jan 09:00'],
])('a span from %d to %d is %j', (start, end, text) => {
  expect(spanFormat('en-GB')({ start, end })).toBe(text)
})

test('shows the year on request, and uses the clock of the locale', () => {
  const part = { start: at('2026-12-04', 13), end: at('2026-12-04', 15) }
  const text = spanFormat('en-US', 'numeric')(part).replaceAll('\u202f', ' ')
  expect(text).toBe('Fri, Dec 4, 2026, 1:00 PM – 3:00 PM')
})

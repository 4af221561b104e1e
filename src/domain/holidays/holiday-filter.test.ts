import { expect, it } from 'vitest'
import { startOf } from '../time/calendar.ts'
import { blankEntry, fieldsOf } from './holiday-entry.ts'
import { isPast } from './holiday-filter.ts'

const today = startOf('2026-06-15') + 12 * 60
const on = (start: string, end = start) => {
  const kind = start === end ? 'day' : 'several'
  return fieldsOf({ ...blankEntry(start, 'GBR', end), kind, name: 'A' })
}

it('counts a holiday as past from the day after its last day', () => {
  expect(isPast(on('2026-06-14'), today)).toBe(true)
  expect(isPast(on('2026-06-15'), today)).toBe(false)
  expect(isPast(on('2026-12-24'), today)).toBe(false)
  expect(isPast(on('2025-12-24', '2026-06-14'), today)).toBe(true)
  expect(isPast(on('2025-12-24', '2026-06-15'), today)).toBe(false)
})

it('never counts a yearly holiday as past', () => {
  expect(isPast({ ...on('2020-01-01'), every_year: true }, today)).toBe(false)
})

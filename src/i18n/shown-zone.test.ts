import { expect, test } from 'vitest'
import { ownZone, shownZone } from './shown-zone.ts'

test('times are shown in a zone that the browser knows', () => {
  expect(shownZone('Asia/Tokyo')).toBe('Asia/Tokyo')
})

test.each(['', 'Mars/Olympus'])('times are shown in the browser’s zone instead of "%s"', (zone) => {
  expect(shownZone(zone)).toBe(ownZone())
})

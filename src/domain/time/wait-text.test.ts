import { expect, test } from 'vitest'
import { waitText } from './wait-text.ts'

test.each([
  [1, '1 second'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [125, '3 minutes'],
  [7.5, '8 seconds'],
  [900, '15 minutes'],
  [7140, '119 minutes'],
  [7199, '2 hours'],
  [7200, '2 hours'],
  [35_940, '9 hours 59 minutes'],
])('%d s are told as %s', (seconds, text) => {
  expect(waitText(seconds, 'en')).toBe(text)
})

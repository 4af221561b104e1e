import { expect, test } from 'vitest'
import { waitText } from './wait-text.ts'

test.each([
  [1, '1 second'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [125, '3 minutes'],
  [900, '15 minutes'],
])('%d s are told as %s', (seconds, text) => {
  expect(waitText(seconds, 'en')).toBe(text)
})

import { expect, test } from 'vitest'
import { agoText } from './use-ago-text.ts'

const SECOND = 1000
const DAY = 86_400 * SECOND

test.each([
  [0, 'now'],
  [59 * SECOND, 'now'],
  [60 * SECOND, '1 minute ago'],
  [3 * 3600 * SECOND, '3 hours ago'],
  [3 * DAY + 5, '3 days ago'],
  [45 * DAY, '1 month ago'],
  [800 * DAY, '2 years ago'],
  [-DAY, 'now'],
])('%d milliseconds later: %s', (later, text) => {
  expect(agoText('en-GB', 0, later)).toBe(text)
})

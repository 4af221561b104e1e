import { expect, test } from 'vitest'
import { nextVisit } from './visit.ts'

const MINUTE = 60_000
const kept = (since: number, seen: number) => JSON.stringify({ since, seen })

test('a first visit has missed nothing', () => {
  expect(nextVisit(null, 500)).toEqual({ since: 500, seen: 500 })
})

test('a short pause belongs to the same visit', () => {
  expect(nextVisit(kept(100, 200), 200 + 30 * MINUTE)).toEqual({
    since: 100,
    seen: 200 + 30 * MINUTE,
  })
})

test('after a longer pause the new visit shows what happened since the last one', () => {
  const now = 200 + 31 * MINUTE
  expect(nextVisit(kept(100, 200), now)).toEqual({ since: 200, seen: now })
})

test.each(['{', '7', '{"since":"a"}', kept(0, 9_000_000), kept(9_000_000, 0)])(
  'what is broken or of a later time counts as nothing: %s',
  (text) => {
    expect(nextVisit(text, 5000)).toEqual({ since: 5000, seen: 5000 })
  },
)

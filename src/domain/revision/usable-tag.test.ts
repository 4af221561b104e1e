import { expect, it } from 'vitest'
import { usableTag } from './usable-tag.ts'

it.each([
  ['"1"', '', '"1"'],
  ['"2"', '"1"', '"2"'],
  ['"1"', '"1"', ''],
  ['', '', ''],
])('sends %s after %s was rejected as %s', (tag, rejectedTag, sent) => {
  expect(usableTag(tag, rejectedTag)).toBe(sent)
})

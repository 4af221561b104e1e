import { expect, test } from 'vitest'
import { holidayPath } from './holiday-path.ts'

test.each([
  ['a1b2', '/holidays/a1b2'],
  ['2027', '/holidays/id/2027'],
  ['20277', '/holidays/20277'],
  ['new', '/holidays/id/new'],
  ['back', '/holidays/id/back'],
  ['id/x', '/holidays/id/id%2Fx'],
  ['a b?#', '/holidays/a%20b%3F%23'],
])('the holiday %j is at %s', (id, path) => {
  expect(holidayPath(id)).toBe(path)
})

import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { newIssues } from './new-issues.ts'

const schema = z.object({ name: z.string().check(z.minLength(1)), list: z.array(z.int()) })
const paths = (values: unknown, base: unknown) =>
  newIssues(schema, values, base).map(({ path }) => path.join('.'))

test('leaves out errors that were there before and have not changed', () => {
  const base = { name: '', list: [1.5, 2] }
  expect(paths(base, base)).toEqual([])
  expect(paths({ ...base, list: [1.5, 2.5] }, base)).toEqual(['list.1'])
  expect(paths({ ...base, list: [1.7, 2] }, base)).toEqual(['list.0'])
})

test('names errors where the base has nothing of that shape', () => {
  expect(paths({ name: '', list: [] }, {})).toEqual(['name'])
  expect(paths({ name: '', list: [1.5] }, { name: 'a', list: null })).toEqual(['name', 'list.0'])
})

test('leaves out earlier errors of a list entry that has moved', () => {
  const base = { name: 'a', list: [1, 2.5] }
  expect(paths({ ...base, list: [2.5] }, base)).toEqual([])
  expect(paths({ ...base, list: [2.5, 3.5] }, base)).toEqual(['list.1'])
})

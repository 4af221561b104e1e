import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { newIssues } from './new-issues.ts'

const schema = z.object({ name: z.string().check(z.minLength(1)), list: z.array(z.int()) })
const paths = (values: unknown, held: unknown) =>
  newIssues(schema, values, held).map(({ path }) => path.join('.'))

test('leaves out what was held already and has not changed', () => {
  const held = { name: '', list: [1.5, 2] }
  expect(paths(held, held)).toEqual([])
  expect(paths({ ...held, list: [1.5, 2.5] }, held)).toEqual(['list.1'])
  expect(paths({ ...held, list: [1.7, 2] }, held)).toEqual(['list.0'])
})

test('names what is wrong where nothing, or nothing of that shape, was held', () => {
  expect(paths({ name: '', list: [] }, {})).toEqual(['name'])
  expect(paths({ name: '', list: [1.5] }, { name: 'a', list: null })).toEqual(['name', 'list.0'])
})

test('leaves out what was held in an entry of a list that has another place now', () => {
  const held = { name: 'a', list: [1, 2.5] }
  expect(paths({ ...held, list: [2.5] }, held)).toEqual([])
  expect(paths({ ...held, list: [2.5, 3.5] }, held)).toEqual(['list.1'])
})

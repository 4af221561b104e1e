import { expect, test } from 'vitest'
import { createAnswers } from './answer-cache.ts'

test('those not asked for the longest go when there are too many characters', () => {
  const answers = createAnswers(12)
  answers.keep('a', '1234')
  answers.keep('b', '1234')
  expect(answers.get('a')).toBe('1234')
  answers.keep('c', '12')
  answers.keep('d', '123')
  expect(['a', 'b', 'c', 'd'].map(answers.get)).toEqual(['1234', undefined, '12', '123'])
})

test('what is kept again counts once, and what is too large is not kept', () => {
  const answers = createAnswers(12)
  for (let i = 0; i < 5; i++) answers.keep('a', '1234')
  answers.keep('b', '123456')
  expect([answers.get('a'), answers.get('b')]).toEqual(['1234', '123456'])
  answers.keep('c', '123456789012')
  expect(answers.get('c')).toBeUndefined()
})

test('a key counts as what it leads to does: an address may be long', () => {
  const answers = createAnswers(10)
  answers.keep('0123456789', '1')
  expect(answers.get('0123456789')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'

test('the least recently used answers are dropped when there are too many characters', () => {
  const answers = createAnswerCache(12)
  answers.set('a', '1234')
  answers.set('b', '1234')
  expect(answers.get('a')).toBe('1234')
  answers.set('c', '12')
  answers.set('d', '123')
  expect(['a', 'b', 'c', 'd'].map(answers.get)).toEqual(['1234', undefined, '12', '123'])
})

test('an answer that is set again counts once, and one that is too large is not kept', () => {
  const answers = createAnswerCache(12)
  for (let i = 0; i < 5; i++) answers.set('a', '1234')
  answers.set('b', '123456')
  expect([answers.get('a'), answers.get('b')]).toEqual(['1234', '123456'])
  answers.set('c', '123456789012')
  expect(answers.get('c')).toBeUndefined()
})

test('keys count like answers, because an address may be long', () => {
  const answers = createAnswerCache(10)
  answers.set('0123456789', '1')
  expect(answers.get('0123456789')).toBeUndefined()
})

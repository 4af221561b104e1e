import { expect, test } from 'vitest'
import { letterOf } from './letter-of.ts'

test.each([
  ['s', 'KeyS', 's'],
  ['S', 'KeyS', 's'],
  // A Dvorak keyboard has the letter on another key. A Cyrillic one has other letters.
  ['s', 'Semicolon', 's'],
  ['ы', 'KeyS', 's'],
  ['я', 'KeyZ', 'z'],
])('%s on the key %s is the letter %s', (key, code, letter) => {
  expect(letterOf({ key, code })).toBe(letter)
})

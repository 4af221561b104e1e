import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withApiTable } from './api-table.ts'

const text = readFileSync('docs/api.md', 'utf8')

test('docs/api.md has the endpoints of today: npm run docs:api writes them', () => {
  expect(withApiTable(text)).toBe(text)
})

test('rewrites a wrong row, and keeps the rest of the text', () => {
  const stale = text.replace('| POST /auth/sign_in | no token |', '| POST /auth/sign_in | nobody |')
  expect(stale).not.toBe(text)
  expect(withApiTable(stale)).toBe(text)
})

test('a text without a place for the table is refused', () => {
  expect(() => withApiTable('# API')).toThrow('docs/api.md')
})

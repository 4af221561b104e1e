import { expect, test } from 'vitest'
import { ApiFailure } from '../api/http/failure/failure.ts'
import { holidayFields } from '../contract/holidays.ts'
import { blankEntry, entryFieldsOf, fieldsOf } from '../domain/holidays/holiday-entry.ts'
import { holidayEntry } from '../domain/holidays/holiday-entry-rules.ts'
import { inOwnWords } from './own-words.ts'
import { keysAsTexts as t } from './test-texts.ts'

const rejected = (...errors: [field: string, message: string][]) =>
  new ApiFailure(
    'rejected',
    400,
    errors.map(([field, message]) => ({ code: 'VALIDATE_FAILED', message, detail: { field } })),
  )
const ZOD = 'Too small: expected string to have >=1 characters'
const entry = blankEntry('2026-12-24', 'DEU')
const fields = fieldsOf(entry)

test('uses the console’s own words for a field that it would reject too', () => {
  const failure = inOwnWords(rejected(['name', ZOD]), { schema: holidayFields, values: fields }, t)
  expect([...failure.byField()]).toEqual([['name', 'errors.required']])
  expect(failure).toMatchObject({ kind: 'rejected', status: 400 })
})

test('keeps the server’s message where the console finds no error', () => {
  const own = rejected(['region', 'No such region here'], ['', 'Too many holidays'])
  const failure = inOwnWords(own, { schema: holidayFields, values: fields }, t)
  expect([...failure.byField()]).toEqual([
    ['region', 'No such region here'],
    ['', 'Too many holidays'],
  ])
})

test('shows an error of a differently named field once', () => {
  const values = { ...entry, name: 'Eve', start: '2026-02-30' }
  const own = rejected(['month_start', 'Bad month'], ['day_start', 'There is no such day'])
  const failure = inOwnWords(own, { schema: holidayEntry, values }, t, (field) =>
    String(entryFieldsOf(fieldsOf(values), [field])[0]),
  )
  expect([...failure.byField()]).toEqual([['start', 'errors.rules.holiday_date']])
})

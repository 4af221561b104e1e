import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { entryText } from '../forms/audit/entry-text.ts'
import { loadShellTexts } from '../i18n/texts.ts'
import { auditSpecs, loadAuditTexts } from './audit-forms.ts'
import { entryOf } from './test-audit-entry.ts'

beforeAll(async () => {
  await loadShellTexts()
  await loadAuditTexts()
})

const words = { specs: auditSpecs, i18n: i18next, locale: 'en-GB', currency: 'EUR' }

const on = (day: number) =>
  JSON.stringify({
    ...{ region: 'GBR', id: 'h1', name: 'Outing', consecutive: false, every_year: false },
    ...{ year_end: 2027, month_end: 3, day_end: day, hour_end: 23, minute_end: 59 },
    ...{ year_start: 2027, month_start: 3, day_start: day, hour_start: 0, minute_start: 0 },
  })

test('a new holiday has its fields in the order of the form, without its name and what is off', () => {
  const entry = entryOf({
    object_type: 'HOLIDAY',
    object_name: 'Outing',
    action: 'CREATE',
    old_state: '',
    new_state: on(5),
  })
  expect(entryText(entry, words).rows.map(({ field }) => field)).toEqual([
    'Length',
    'First day',
    'Region',
  ])
})

test('a single day that moves has a new first day, and no last one', () => {
  const entry = entryOf({ object_type: 'HOLIDAY', old_state: on(5), new_state: on(6) })
  expect(entryText(entry, words).rows).toEqual([
    { field: 'First day', before: '5 March 2027', after: '6 March 2027' },
  ])
})

import { queryOptions } from '@tanstack/react-query'
import type { Snapshot } from '../../api/http/document.ts'
import { addConfirmed } from '../../api/resources/confirmed-holidays.ts'
import { holidayQuery, saveHoliday } from '../../api/resources/one-holiday.ts'
import type { HolidayFields } from '../../contract/holidays.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import {
  ANY_YEAR,
  entryFieldsOf,
  entryOf,
  fieldsOf,
  type HolidayEntry,
  patchEntry,
} from '../../domain/holidays/holiday-entry.ts'
import { holidayEntry } from '../../domain/holidays/holiday-entry-rules.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { startOf } from '../../domain/time/calendar.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'

const common = {
  namespace: 'holidays',
  read: (body) => entryOf(parseLenient(noHoliday, body).values),
  schema: holidayEntry,
  toBody: patchEntry,
  formField: (entry, field) => entryFieldsOf(fieldsOf(entry), [field])[0] ?? '',
  isDerived: ({ kind }, field) =>
    (field === 'end' && kind !== 'several') || (field.endsWith('_time') && kind === 'day'),
  shownWith: { start_time: 'start', end_time: 'end' },
  // No defaults, so that no field is marked as changed from its default.
  defaults: {},
  secrets: {},
  textKinds: { name: 'name' },
  sections: [
    {
      path: '',
      fields: ['name', 'kind', 'every_year', 'start', 'start_time', 'end', 'end_time', 'region'],
    },
  ],
  valueText: (field, value, locale) => {
    if ((field !== 'start' && field !== 'end') || typeof value !== 'string') return undefined
    const isYearly = value.startsWith(`${ANY_YEAR}-`)
    return dateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(!isYearly && { year: 'numeric' }),
    }).format(startOf(value) * 60_000)
  },
  choices: { region: 'regions' },
} satisfies Partial<FormSpec<HolidayEntry>>

/** An existing holiday. */
export const holidaySpecOf = (id: string, base: string): FormSpec<HolidayEntry> => ({
  ...common,
  base,
  audited: { subject: 'holidays', id },
  query: holidayQuery(id),
  endpoint: 'POST /holidays/{id}',
  save: (body, tag) => saveHoliday(id, body, tag),
})

/** A new holiday with the initial values `entry`. `onAdded` gets its id. */
export const newHolidaySpecOf = (
  entry: HolidayEntry,
  base: string,
  onAdded: (id: string) => void,
): FormSpec<HolidayEntry> => ({
  ...common,
  base,
  isNew: true,
  query: queryOptions<Snapshot<HolidayEntry>>({
    queryKey: ['new-holiday', entry],
    queryFn: () => ({
      values: entry,
      raw: fieldsOf(entry),
      tag: '',
      invalidPaths: [],
      missingPaths: [],
    }),
    gcTime: 0,
  }),
  endpoint: 'POST /holidays',
  save: async (body) => onAdded(await addConfirmed(body as HolidayFields)),
})

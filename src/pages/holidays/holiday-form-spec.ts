import { queryOptions } from '@tanstack/react-query'
import {
  addHoliday,
  type HolidayAnswer,
  holidayQuery,
  saveHoliday,
} from '../../api/resources/holidays-queries.ts'
import type { HolidayFields } from '../../contract/holidays.ts'
import {
  blankEntry,
  entryFieldsOf,
  fieldsOf,
  type HolidayEntry,
  holidayEntry,
  patchEntry,
} from '../../domain/holidays/holiday-entry.ts'
import { startOf } from '../../domain/time/calendar.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'

const FIELDS = ['name', 'kind', 'every_year', 'start', 'start_time', 'end', 'end_time', 'region']

const common = {
  texts: 'holidays' as const,
  schema: holidayEntry,
  put: patchEntry,
  formField: (entry: HolidayEntry, field: string) =>
    entryFieldsOf(fieldsOf(entry), [field])[0] ?? '',
  // No value is the usual one, so none is marked as unusual.
  defaults: {
    ...blankEntry('', ''),
    kind: '',
    every_year: '',
    start_time: '',
    end_time: '',
  } as never,
  secrets: {},
  sections: [{ path: '', fields: FIELDS }],
  valueText: (field: string, value: unknown, locale: string) => {
    if ((field !== 'start' && field !== 'end') || typeof value !== 'string') return undefined
    const isYearly = value.startsWith('2000-')
    return new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(!isYearly && { year: 'numeric' }),
    }).format(startOf(value) * 60_000)
  },
}

/** A holiday that the server has. */
export const holidaySpecOf = (id: string, base: string): FormSpec<HolidayEntry> => ({
  ...common,
  base,
  query: holidayQuery(id),
  saves: 'POST /holidays/{id}',
  save: (body, tag) => saveHoliday(id, body, tag),
})

/** A new holiday, filled in as far as is known. `onAdded` is told its id. */
export const newHolidaySpecOf = (
  entry: HolidayEntry,
  base: string,
  onAdded: (id: string) => void,
): FormSpec<HolidayEntry> => ({
  ...common,
  base,
  isNew: true,
  query: queryOptions<HolidayAnswer>({
    queryKey: ['new-holiday', entry],
    queryFn: () => ({
      ...{ values: entry, raw: fieldsOf(entry), tag: '', invalidPaths: [], missingPaths: [] },
    }),
    gcTime: 0,
  }),
  saves: 'POST /holidays',
  save: async (body) => onAdded(await addHoliday(body as HolidayFields)),
})

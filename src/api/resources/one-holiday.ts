import { queryOptions } from '@tanstack/react-query'
import type { Holiday, HolidayFields } from '../../contract/holidays.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import {
  entryFieldsOf,
  entryOf,
  type HolidayEntry,
  meaningKey,
} from '../../domain/holidays/holiday-entry.ts'
import { quoted } from '../../domain/text/quoted.ts'
import { post } from '../http/client.ts'
import { readObject, type Snapshot } from '../http/document.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { readHolidays } from './holidays-queries.ts'

/** GET /holidays/{id}, in the shape of the form. */
export const holidayQuery = (id: string) =>
  queryOptions<Snapshot<HolidayEntry>>({
    queryKey: ['holidays', 'one', id],
    queryFn: (context) =>
      readObject(`/holidays/${encodeURIComponent(id)}`, context, (raw, tag) => {
        const { values, invalidPaths, missingPaths } = parseLenient(noHoliday, raw)
        return {
          values: entryOf(values),
          raw,
          tag,
          invalidPaths: entryFieldsOf(values, invalidPaths),
          missingPaths: entryFieldsOf(values, missingPaths),
        }
      }),
  })

/** What can be sent of a holiday that was read: everything but its id. */
export const writable = (raw: unknown): HolidayFields => {
  const { id: _, ...fields } = raw as Holiday
  return fields
}

/**
 * POST /holidays. Returns the id of the new holiday; '' if the server doesn't send it and the
 * holiday can't be found.
 */
export async function addHoliday(fields: HolidayFields): Promise<string> {
  const answer = await post('/holidays', { body: fields })
  const { id } = parseLenient({ id: '' }, answer).values
  return id || ((await findSame(fields).catch(() => undefined)) ?? '')
}

/** POST /holidays/{id}, if it still has the ETag `tag`, '' for any. */
export const saveHoliday = (id: string, body: object, tag = ''): Promise<unknown> =>
  post(`/holidays/${encodeURIComponent(id)}`, { body: writable(body), ifMatch: tag })

/** POST /holidays/{id}/destroy. Throws ApiFailure, also for a holiday whose id is unknown. */
export const destroyHoliday = async (id: string): Promise<unknown> => {
  if (id === '') throw new ApiFailure('unreadable')
  return post(`/holidays/${encodeURIComponent(id)}/destroy`)
}

/**
 * The id of an equal holiday, if the server has one. Shows whether a request without an answer was
 * carried out.
 */
export async function findSame(fields: HolidayFields): Promise<string | undefined> {
  const named = await readHolidays(`name eq ${quoted(fields.name)}`)
  return named.find((other) => meaningKey(other) === meaningKey(fields))?.id
}

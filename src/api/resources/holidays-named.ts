import { queryOptions } from '@tanstack/react-query'
import { MAX_COMPARISONS } from '../../contract/collection-limits.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { quoted } from '../../domain/text/quoted.ts'
import { readHolidays } from './holidays-queries.ts'

/** How many ids or names one filter has. `singleDaysNamed` adds three comparisons. */
const MOST_NAMED = MAX_COMPARISONS - 3

/**
 * The holidays whose `field` is one of these texts. `filter` extends the OData filter that matches
 * them.
 */
async function readAny(
  field: 'id' | 'name',
  texts: readonly string[],
  filter: (any: string) => string,
  signal?: AbortSignal,
): Promise<Holiday[]> {
  const found: Holiday[] = []
  for (let at = 0; at < texts.length; at += MOST_NAMED) {
    const some = texts.slice(at, at + MOST_NAMED)
    const any = some.map((text) => `${field} eq ${quoted(text)}`).join(' or ')
    // A server that ignores the filter sends all holidays.
    const read = await readHolidays(filter(any), signal)
    found.push(...read.filter((holiday) => some.includes(holiday[field])))
  }
  return found
}

/** The holidays with these ids that still exist. */
export const readHolidaysById = (ids: readonly string[]): Promise<Holiday[]> =>
  readAny('id', ids, (any) => any)

/**
 * GET /holidays: single dated days with these names in a year or later. Without names nothing is
 * requested.
 */
export const singleDaysNamed = (names: readonly string[], since: number) =>
  queryOptions({
    queryKey: ['holidays', 'named', names, since],
    queryFn: ({ signal }) => {
      const single = `every_year eq false and consecutive eq false and year_start ge ${since}`
      return readAny('name', names, (any) => `${single} and (${any})`, signal)
    },
    enabled: names.length > 0,
  })

import { useQuery } from '@tanstack/react-query'
import {
  holidayList,
  holidaysQuery,
  MOST_SORTED,
  matchingHolidays,
} from '../../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { byNextDate } from '../../../domain/holidays/agenda.ts'
import { filterText, isPast, orderText } from '../../../domain/holidays/holiday-filter.ts'
import type { WallMinutes } from '../../../domain/time/calendar.ts'
import { useToday } from '../calendar/use-today.ts'
import { type ListState, PAGE_ROWS } from './use-list-state.ts'

/**
 * The rows of a page of the list. The browser sorts by next date, unless there are too many to
 * read. The server sorts and pages in any other order.
 */
export function useListedHolidays(state: ListState) {
  const { page, search, order, direction, filter, isNarrowed } = state
  const { now } = useToday()
  const text = filterText(filter, now)
  const isNext = order === 'next'
  const matching = useQuery({ ...matchingHolidays(text, search), enabled: isNext && isNarrowed })
  // The shell reads these anyway.
  const current = useQuery({ ...holidaysQuery, enabled: isNext && !isNarrowed })
  const all = isNarrowed ? matching : { ...current, data: notPast(current.data, now) }
  const isPaged = !isNext || all.data === null
  const start = page * PAGE_ROWS
  const paged = useQuery({
    ...holidayList({
      skip: start,
      top: PAGE_ROWS,
      orderby: orderText(isNext ? 'start' : order, direction),
      search,
      filter: text,
    }),
    enabled: isPaged,
  })
  const query = isPaged ? paged : all
  const sorted = all.data ? byNextDate(all.data, now) : []
  const inOrder = direction === 'asc' ? sorted : sorted.reverse()
  const rows = isPaged
    ? paged.data
    : all.data && { count: all.data.length, items: inOrder.slice(start, start + PAGE_ROWS) }
  return { query, rows, filter: text, isSettled: query.isSuccess && !query.isPlaceholderData }
}

/** The holidays that aren't past; null if there are too many to sort. */
function notPast(holidays: Holiday[] | undefined, now: WallMinutes) {
  if (holidays && holidays.length > MOST_SORTED) return null
  return holidays?.filter((holiday) => !isPast(holiday, now))
}

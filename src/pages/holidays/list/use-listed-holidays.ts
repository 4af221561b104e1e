import { useQuery } from '@tanstack/react-query'
import { holidayList, matchingHolidays } from '../../../api/resources/holidays-queries.ts'
import { byNextDate } from '../../../domain/holidays/agenda.ts'
import { filterText, orderText } from '../../../domain/holidays/holiday-filter.ts'
import { useToday } from '../calendar/use-today.ts'
import { type ListState, PAGE_ROWS } from './use-list-state.ts'

/**
 * The rows of a page of the list. The browser sorts by next date, unless there are too many to
 * read. The server sorts and pages in any other order.
 */
export function useListedHolidays({ page, search, order, direction, filter }: ListState) {
  const { now } = useToday()
  const text = filterText(filter, now)
  const isNext = order === 'next'
  const all = useQuery({ ...matchingHolidays(text, search), enabled: isNext })
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

import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { singleDaysNamed } from '../../../api/resources/holidays-named.ts'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import {
  type FloatingGroup,
  floatingGroups,
} from '../../../domain/holidays/floating/floating-groups.ts'
import { useToday } from '../calendar/use-today.ts'

/** How many past years are searched for dates of floating days. */
const BEFORE = 3
const NONE: Holiday[] = []

/**
 * The floating days that these holidays belong to, and each holiday's by its id; undefined until
 * loaded. Only reads holidays with the same names.
 */
export function useFloatingGroups(some: readonly Holiday[]) {
  const { year } = useToday()
  const singles = some.filter(({ every_year, consecutive }) => !every_year && !consecutive)
  const names = [...new Set(singles.map(({ name }) => name))].sort()
  const query = useQuery(singleDaysNamed(names, year - BEFORE))
  const data = names.length > 0 ? query.data : NONE
  const groups = useMemo(() => data && floatingGroups(data), [data])
  const byId = useMemo(
    () => groups && new Map(groups.flatMap((group) => group.holidays.map(({ id }) => [id, group]))),
    [groups],
  )
  return { groups, byId, isError: query.isError }
}

/** The floating days whose last year is last year, this year or next year. */
export function useRunningOut(): FloatingGroup<Holiday>[] {
  const { year } = useToday()
  const { isSuccess } = useQuery(holidaysOfYear(year))
  // Recognizing a floating day takes two of its dates. These four years have two dates of every day
  // that ends in one of the last three. The calendar reads most of these years too.
  const recent = useQueries({
    queries: [-2, -1, 0, 1].map((by) => ({ ...holidaysOfYear(year + by), enabled: isSuccess })),
    combine: allOf,
  })
  const candidates = useMemo(
    () => floatingGroups(recent).flatMap(({ holidays }) => holidays),
    [recent],
  )
  // Checks whether these have later dates.
  const { groups } = useFloatingGroups(candidates)
  return groups?.filter(({ lastYear }) => Math.abs(lastYear - year) <= 1) ?? []
}

const allOf = (queries: UseQueryResult<Holiday[]>[]): Holiday[] =>
  queries.every(({ data }) => data) ? queries.flatMap(({ data }) => data ?? []) : NONE

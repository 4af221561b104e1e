import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { datedSince } from '../../api/holidays.ts'
import { floatingGroups } from '../../domain/floating-days.ts'
import { useToday } from './use-today.ts'

/** Years before this one in which floating days are looked for. */
const BEFORE = 3

/** The floating days among the holidays, and that of each by its id; undefined until they are read. */
export function useFloatingGroups() {
  const { year } = useToday()
  const { data, isError } = useQuery(datedSince(year - BEFORE))
  const groups = useMemo(() => data && floatingGroups(data), [data])
  const byId = useMemo(
    () => groups && new Map(groups.flatMap((group) => group.holidays.map(({ id }) => [id, group]))),
    [groups],
  )
  return { groups, byId, isError }
}

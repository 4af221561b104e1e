import { useQuery } from '@tanstack/react-query'
import { nightSince } from '../../domain/schedule/today/day-picture.ts'

/**
 * Since when night mode is on, where this browser turned it on; null while it is off. The history
 * is large and loaded for this alone.
 */
export function useNightSince(isNight: boolean): Date | null {
  const { data } = useQuery({
    queryKey: ['night-since'],
    queryFn: async () => {
      const { readHistory } = await import('../history/history-store.ts')
      return nightSince(readHistory())
    },
    enabled: isNight,
    staleTime: 0,
  })
  return isNight ? (data ?? null) : null
}

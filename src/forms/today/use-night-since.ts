import { useQuery } from '@tanstack/react-query'
import { nightSince } from '../../domain/schedule/today/day-picture.ts'

/**
 * When night mode was turned on, if this browser did it; null while it is off. The history's code
 * is large, so it loads only when this needs it.
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

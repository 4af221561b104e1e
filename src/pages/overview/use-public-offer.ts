import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Holiday } from '../../contract/holidays.ts'
import { DAY, type WallMinutes } from '../../domain/time/calendar.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { savesData, whenIdle } from '../../ui/hooks/when-idle.ts'

interface Of {
  holidays: Holiday[]
  year: number
  /** The region of the tenant, as the API has it. */
  region: string
  wall: WallMinutes
}

/**
 * The public holidays of the tenant's country that a year lacks; none if the country is unknown or
 * until the rules of all countries have loaded. They are large, so they load once the browser is
 * idle, and never if it saves data.
 */
export function usePublicOffer({ holidays, year, region, wall }: Of) {
  const locale = useLocale()
  const { data: rules } = useQuery({
    queryKey: ['public-holiday-rules'],
    queryFn: async () => {
      await new Promise<void>((resolve) => whenIdle(resolve))
      const { missingHolidays } = await import('../../domain/holidays/public-holidays.ts')
      return { missingHolidays }
    },
    enabled: !savesData(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The date is enough: holidays of a whole day don't end in between.
  const today = wall - (wall % DAY)
  const offer = useMemo(
    () => rules?.missingHolidays({ region, state: '', year, locale }, holidays, today),
    [rules, region, year, locale, holidays, today],
  )
  return offer ?? { place: '', missing: [] }
}

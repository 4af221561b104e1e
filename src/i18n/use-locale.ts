import { useMemo, useSyncExternalStore } from 'react'
import { regionalLocale } from '../domain/time/regional-locale.ts'
import { onTimeFormat, readTimeFormat } from './time-format.ts'
import { useTranslation } from './use-translation.ts'

const HOUR_CYCLES = { locale: undefined, '12': 'h12', '24': 'h23' } as const

const NONE: readonly string[] = []

/**
 * The locale for dates, numbers and names. It includes the clock (chosen by the user, or usual in
 * their region) and the first day of the week ("en-GB-u-fw-mon-hc-h12"), so all formatters agree.
 */
export function useLocale(): string {
  const { language } = useTranslation().i18n
  const timeFormat = useSyncExternalStore(onTimeFormat, readTimeFormat, () => 'locale' as const)
  // Node has no `navigator`. The build renders the sign-in form there.
  const languages = globalThis.navigator?.languages ?? NONE
  return useMemo(
    () => regionalLocale(language, languages, HOUR_CYCLES[timeFormat]),
    [language, languages, timeFormat],
  )
}

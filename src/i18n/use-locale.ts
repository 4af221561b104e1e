import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { onTimeFormat, readTimeFormat } from './time-format.ts'

const HOUR_CYCLES = { locale: '', '12': '-u-hc-h12', '24': '-u-hc-h23' }

/**
 * The locale for dates, numbers and names: the user's own variant of the page's language ("en-GB" for
 * "en"), else the language. The chosen time format is in it ("en-GB-u-hc-h12"), so that every formatter
 * follows it.
 */
export function useLocale(): string {
  const { language } = useTranslation().i18n
  const timeFormat = useSyncExternalStore(onTimeFormat, readTimeFormat, () => 'locale' as const)
  // There is none in Node, where the build draws the sign-in form.
  const languages = globalThis.navigator?.languages ?? []
  const own = languages.find((tag) => tag === language || tag.startsWith(`${language}-`))
  return new Intl.Locale(own ?? language).baseName + HOUR_CYCLES[timeFormat]
}

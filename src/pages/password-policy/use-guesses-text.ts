import { numberFormat } from '../../domain/intl.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import type { Weak } from './weakest-password.ts'

/** The number of guesses that a password takes, in short form: "2.7M". */
export function useGuessesText(): (weak: Weak) => string {
  const locale = useLocale()
  return ({ guesses }) =>
    numberFormat(locale, { maximumSignificantDigits: 2, notation: 'compact' }).format(guesses)
}

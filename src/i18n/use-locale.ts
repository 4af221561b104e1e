import { useTranslation } from 'react-i18next'

/** The locale for dates, numbers and names: the user's own variant of the page's language ("en-GB" for "en"), else the language. */
export function useLocale(): string {
  const { language } = useTranslation().i18n
  return (
    navigator.languages.find((own) => own === language || own.startsWith(`${language}-`)) ??
    language
  )
}

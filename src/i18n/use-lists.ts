import { useCallback, useMemo } from 'react'
import { listFormat } from '../domain/intl.ts'
import { useLocale } from './use-locale.ts'
import { useTranslation } from './use-translation.ts'

/** Joins texts as the language does, in its shortest form: "9:00 – 12:00, 13:00 – 17:00". */
export function useListText(): (texts: Iterable<string>) => string {
  const locale = useLocale()
  return useMemo(() => {
    const format = listFormat(locale, { style: 'narrow' })
    return (texts) => format.format(texts)
  }, [locale])
}

/** Joins whole sentences as the language does. Leaves out `false`, `null` and ''. */
export function useSentences(): (sentences: readonly (string | false | null)[]) => string {
  const { t } = useTranslation()
  return useCallback(
    (sentences) =>
      sentences
        .flatMap((sentence) => sentence || [])
        .reduce((first, second) => (first ? t('sentences', { first, second }) : second), ''),
    [t],
  )
}

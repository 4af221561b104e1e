import { useCallback } from 'react'
import { isBlank } from '../contract/values/blank.ts'
import { useTranslation } from './use-translation.ts'

/** The name of a holiday to show. Never empty, since the name is a link in some places. */
export function useHolidayName(): (name: string) => string {
  const { t } = useTranslation()
  return useCallback((name) => (isBlank(name) ? t('unnamedHoliday') : name), [t])
}

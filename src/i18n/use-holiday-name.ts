import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../contract/values/blank.ts'

/** The name of a holiday to show: it is a link in some places, and needs something to see. */
export function useHolidayName(): (name: string) => string {
  const { t } = useTranslation()
  return useCallback((name) => (isBlank(name) ? t('unnamedHoliday') : name), [t])
}

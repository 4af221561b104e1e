import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlankName } from '../domain/holidays/holiday-name.ts'

/** The name of a holiday to show: it is a link in some places, and needs something to see. */
export function useHolidayName(): (name: string) => string {
  const { t } = useTranslation()
  return useCallback((name) => (isBlankName(name) ? t('unnamedHoliday') : name), [t])
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenantSwitch } from '../remote/use-tenant-switch.ts'
import { setNightReminder } from './night-reminder.ts'
import { saveNightMode } from './save-night-mode.ts'

/** Turns night mode on and off. */
export function useNightMode() {
  const { t } = useTranslation(['overview', 'common'])
  const queries = useQueryClient()
  const { openedFor } = useTenantSwitch()
  return useMutation({
    mutationFn: (isOn: boolean) => {
      const words = {
        field: t('overview:night.name'),
        on: t('common:form.on'),
        off: t('common:form.off'),
      }
      return saveNightMode(queries, { isOn, openedFor, words })
    },
    // A reminder is for one night only.
    onSuccess: () => setNightReminder(null),
  })
}

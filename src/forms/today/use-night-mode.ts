import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useUndoSnackbar } from '../../ui/undo-snackbar.tsx'
import { useTenantSwitch } from '../remote/use-tenant-switch.ts'
import { setNightReminder } from './night-reminder.ts'
import { saveNightMode } from './save-night-mode.ts'

/** Turns night mode on and off, with Undo in the page's snackbar. */
export function useNightMode() {
  const { t } = useTranslation(['overview', 'common'])
  const queries = useQueryClient()
  const { openedFor } = useTenantSwitch()
  const offerUndo = useUndoSnackbar()
  const set = async (isOn: boolean) => {
    const words = {
      field: t('overview:night.name'),
      on: t('common:form.on'),
      off: t('common:form.off'),
    }
    await saveNightMode(queries, { isOn, openedFor, words })
    // A reminder is for one night only.
    setNightReminder(null)
  }
  return useMutation({
    mutationFn: set,
    onSuccess: (_, isOn) =>
      offerUndo({
        text: t(isOn ? 'overview:night.turnedOn' : 'overview:night.turnedOff'),
        undo: () => set(!isOn),
      }),
  })
}

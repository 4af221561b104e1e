import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addHoliday, destroyHoliday, saveHoliday } from '../../api/holidays.ts'
import { tellSaved } from '../../api/tabs.ts'
import type { HolidayFields } from '../../contract/holidays.ts'
import type { HolidayEntry } from '../../domain/holiday-entry.ts'
import { useUndo } from '../../forms/undo.tsx'

/** Says what was done and offers to take it back; what the page shows is read anew each time. */
export function useChanges() {
  const { t } = useTranslation('holidays')
  const queries = useQueryClient()
  const offer = useUndo()
  /** `gone`: the id of one that was deleted, and is not to be asked for while its panel closes. */
  const refresh = (gone?: string) => {
    tellSaved(['holidays'])
    return queries.invalidateQueries({
      queryKey: ['holidays'],
      predicate: ({ queryKey: [, kind, id] }) => kind !== 'one' || id !== gone,
    })
  }
  const offerUndo = (text: string, work: () => Promise<unknown>, gone?: string) => {
    refresh(gone)
    offer({ text, undo: () => work().finally(() => refresh()) })
  }
  return {
    refresh,
    offerUndo,
    added: (id: string, name: string) =>
      offerUndo(t('done.added', { name }), () => destroyHoliday(id)),
    saved: (id: string, before: HolidayEntry, name: string) =>
      offerUndo(t('done.saved', { name }), () => saveHoliday(id, before)),
    /** Deletes it, and can bring it back under a new id. */
    remove: async (id: string, fields: HolidayFields) => {
      await destroyHoliday(id)
      offerUndo(t('done.deleted', { name: fields.name }), () => addHoliday(fields), id)
    },
  }
}

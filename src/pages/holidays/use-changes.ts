import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { runBatch } from '../../api/http/batch.ts'
import { ApiFailure } from '../../api/http/failure.ts'
import {
  addHoliday,
  destroyHoliday,
  restoreHoliday,
  writable,
} from '../../api/resources/holidays-queries.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { fieldsOf, type HolidayEntry } from '../../domain/holidays/holiday-entry.ts'
import { holidayPath } from '../../domain/holidays/holiday-path.ts'
import { reversibleChange } from '../../domain/revision/reversible-change.ts'
import { holidaysEntry } from '../../domain/revision/save-history.ts'
import { recordWrite } from '../../forms/history/history-store.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useUndo } from '../../ui/undo-snackbar.tsx'
import { useHolidayText } from './use-holiday-text.ts'

/** Lists in the history what was done, says so and offers to take it back; what the page shows is read anew each time. */
export function useChanges() {
  const { t } = useTranslation('holidays')
  const nameText = useHolidayName()
  const queries = useQueryClient()
  const offer = useUndo()
  const { sentence } = useHolidayText()
  /** `gone`: what was deleted, and is not to be asked for while its panel closes. */
  const refresh = (gone: Holiday[] = []) => {
    tellSaved(['holidays'])
    return queries.invalidateQueries({
      queryKey: ['holidays'],
      predicate: ({ queryKey: [, kind, of] }) =>
        kind !== 'one' || !gone.some(({ id }) => id === of),
    })
  }
  const note = (kind: 'added' | 'deleted', holidays: Holiday[]) => {
    if (holidays.length > 0) recordWrite(holidaysEntry(kind, holidays, sentence))
    return refresh(kind === 'deleted' ? holidays : [])
  }
  const remove = async (holiday: Holiday) => {
    await destroyHoliday(holiday.id)
    note('deleted', [holiday])
  }
  const bringBack = async (holidays: Holiday[]) => {
    const back: Holiday[] = []
    await addAll(holidays, back).finally(() => note('added', back))
  }
  /** Puts a save back, and lists that as what it is: a save the other way. */
  const restore = async (id: string, saved: HolidayEntry, before: HolidayEntry) => {
    await restoreHoliday(id, saved, before).finally(() => refresh())
    const rows = (['name', 'start', 'region'] as const).map((name) => {
      const text = (entry: HolidayEntry) =>
        name === 'start' ? sentence(fieldsOf(entry)) : entry[name]
      const field = t(name === 'start' ? 'list.columns.start' : `fields.${name}.label`)
      return { field, before: text(saved), after: text(before) }
    })
    recordWrite({
      ...reversibleChange(saved, before, { secrets: [] }),
      address: holidayPath(id),
      rows: rows.filter((row) => row.before !== row.after),
    })
  }
  return {
    note,
    remove,
    added: (holiday: Holiday) => {
      note('added', [holiday])
      offer({ text: t('done.added', { name: holiday.name }), undo: () => remove(holiday) })
    },
    saved: (id: string, before: HolidayEntry, after: HolidayEntry) => {
      refresh()
      offer({
        text: t('done.saved', { name: after.name }),
        undo: () => restore(id, after, before),
      })
    },
    /** Says that these were deleted, and can bring them back under new ids. */
    removed: (holidays: Holiday[]) => {
      const [first] = holidays
      if (!first) return
      const text =
        holidays.length === 1
          ? t('done.deleted', { name: nameText(first.name) })
          : t('done.deletedMany', { count: holidays.length })
      offer({ text, undo: () => bringBack(holidays) })
    },
  }
}

/** Adds holidays again, and notes in `back` each that is there with its new id. Throws when one could not be added. */
async function addAll(holidays: Holiday[], back: Holiday[]): Promise<void> {
  let failure: ApiFailure | undefined
  const items = holidays.map((item, index) => ({ item, index }))
  const end = await runBatch(items, {
    signal: new AbortController().signal,
    work: async (holiday) => {
      back.push({ ...holiday, id: await addHoliday(writable(holiday)) })
    },
    onItem: (_, outcome) => {
      if (outcome.state === 'refused') failure = outcome.error
      if (outcome.state === 'unknown') failure ??= new ApiFailure('server_error')
    },
  })
  if (end === 'broken') throw new ApiFailure('unreachable')
  if (failure) throw failure
}

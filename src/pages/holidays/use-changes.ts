import { useQueryClient } from '@tanstack/react-query'
import { runBatch } from '../../api/http/batch.ts'
import { cannotTell, confirmed } from '../../api/http/confirmed.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { changeConfirmed, destroyConfirmed } from '../../api/resources/confirmed-holidays.ts'
import { addHoliday, saveHoliday, writable } from '../../api/resources/one-holiday.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import type { Holiday, HolidayFields } from '../../contract/holidays.ts'
import { fieldsOf, type HolidayEntry } from '../../domain/holidays/holiday-entry.ts'
import { reversibleChange } from '../../domain/revision/reversible-change.ts'
import { holidaysEntry } from '../../domain/revision/save-history.ts'
import { recordWrite } from '../../forms/history/history-store.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useUndoSnackbar } from '../../ui/undo-snackbar.tsx'
import { useHolidayText } from './use-holiday-text.ts'

/**
 * Records changes in the history, shows them in a snackbar with Undo, and refetches the page's
 * data.
 */
export function useChanges() {
  const { t } = useTranslation('holidays')
  const nameText = useHolidayName()
  const queries = useQueryClient()
  const offer = useUndoSnackbar()
  const { sentence } = useHolidayText()
  /** `gone` are deleted holidays, which must not be refetched while their panel closes. */
  const refresh = (gone: Holiday[] = []) => {
    tellSaved(['holidays'])
    return queries.invalidateQueries({
      queryKey: ['holidays'],
      predicate: ({ queryKey: [, kind, of] }) =>
        kind !== 'one' || !gone.some(({ id }) => id === of),
    })
  }
  const note = (kind: 'added' | 'deleted', holidays: Holiday[]) => {
    if (holidays.length > 0) {
      recordWrite({ ...holidaysEntry(kind, holidays, sentence), address: paths.holidays })
    }
    return refresh(kind === 'deleted' ? holidays : [])
  }
  const remove = async (holiday: Holiday) => {
    await destroyConfirmed(holiday.id)
    void note('deleted', [holiday])
  }
  const readd = async (holidays: Holiday[]) => {
    const back: Holiday[] = []
    await addAll(holidays, back).finally(() => note('added', back))
  }
  /** Reverts a save, and records that in the history as a save of its own. */
  const revert = async (id: string, saved: HolidayEntry, before: HolidayEntry) => {
    await changeConfirmed(id, saved, before).finally(() => refresh())
    const rows = (['name', 'start', 'region'] as const).map((name) => {
      const text = (entry: HolidayEntry) =>
        name === 'start' ? sentence(fieldsOf(entry)) : entry[name]
      const field = t(name === 'start' ? 'list.columns.start' : `fields.${name}.label`)
      return { field, before: text(saved), after: text(before) }
    })
    recordWrite({
      ...reversibleChange(saved, before, { secrets: [] }),
      address: paths.holiday(id),
      rows: rows.filter((row) => row.before !== row.after),
    })
  }
  /** Shows that these were added together. Undo deletes them. */
  const addedMany = (holidays: Holiday[]) => {
    const undo = async () => {
      for (const { id } of holidays) await destroyConfirmed(id)
      await note('deleted', holidays)
    }
    if (holidays.length > 0) offer({ text: t('done.addedMany', { count: holidays.length }), undo })
  }
  return {
    note,
    refresh,
    remove,
    added: (holiday: Holiday) => {
      void note('added', [holiday])
      offer({ text: t('done.added', { name: holiday.name }), undo: () => remove(holiday) })
    },
    saved: (id: string, before: HolidayEntry, after: HolidayEntry) => {
      void refresh()
      offer({
        text: t('done.saved', { name: after.name }),
        undo: () => revert(id, after, before),
      })
    },
    addedMany,
    /** Adds these holidays and offers Undo. */
    addMany: async (fields: HolidayFields[]) => {
      const done: Holiday[] = []
      try {
        await addAll(fields, done)
      } finally {
        await note('added', done)
        addedMany(done)
      }
    },
    /** Shows that holidays were changed together. Undo saves them as they were. */
    changedMany: (formers: Holiday[]) => {
      const undo = async () => {
        for (const former of formers)
          await confirmed(() => saveHoliday(former.id, former), cannotTell)
        await refresh()
      }
      if (formers.length > 0) {
        offer({ text: t('done.changedMany', { count: formers.length }), undo })
      }
    },
    /** Shows that these were deleted. Undo adds them again, with new ids. */
    removed: (holidays: Holiday[]) => {
      const [first] = holidays
      if (!first) return
      const text =
        holidays.length === 1
          ? t('done.deleted', { name: nameText(first.name) })
          : t('done.deletedMany', { count: holidays.length })
      offer({ text, undo: () => readd(holidays) })
    },
  }
}

/**
 * Adds holidays, and collects those that were added, with their new ids, in `back`. Throws if
 * one could not be added.
 */
async function addAll(holidays: HolidayFields[], back: Holiday[]): Promise<void> {
  let failure: ApiFailure | undefined
  const items = holidays.map((item, index) => ({ item, index }))
  const end = await runBatch(items, {
    signal: new AbortController().signal,
    work: async (holiday) => {
      const fields = writable(holiday)
      back.push({ ...fields, id: await addHoliday(fields) })
    },
    onItem: (_, outcome) => {
      if (outcome.state === 'refused') failure = outcome.error
      if (outcome.state === 'unknown') failure ??= new ApiFailure('unconfirmed')
    },
  })
  if (end === 'broken') throw new ApiFailure('unconfirmed')
  if (failure) throw failure
}

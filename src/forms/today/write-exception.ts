import {
  addConfirmed,
  changeConfirmed,
  destroyConfirmed,
} from '../../api/resources/confirmed-holidays.ts'
import { writable } from '../../api/resources/one-holiday.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import type { Holiday, HolidayFields } from '../../contract/holidays.ts'
import { entryOf } from '../../domain/holidays/holiday-entry.ts'
import { reversibleChange } from '../../domain/revision/reversible-change.ts'
import { holidaysEntry } from '../../domain/revision/save-history.ts'
import type { PlacedException } from '../../domain/schedule/today/made-exceptions.ts'
import { paths } from '../../paths.ts'
import { recordWrite } from '../history/history-store.ts'

/** A day in words, before and after a change. */
export interface DayWords {
  before: string
  after: string
}

/**
 * Saves an exception: changes the holiday that it replaces, or adds one. Returns the holiday and a
 * function that reverts it. Each write is added to the history.
 */
export async function writeException(
  { changed, removed }: Pick<PlacedException<Holiday>, 'changed' | 'removed'>,
  fields: HolidayFields,
  words: DayWords,
): Promise<{ holiday: Holiday; undo: () => Promise<unknown> }> {
  const back: DayWords = { before: words.after, after: words.before }
  if (!changed) {
    const holiday = { ...fields, id: await addConfirmed(fields) }
    note('added', holiday, words)
    return { holiday, undo: () => removeException(holiday, words.after) }
  }
  const holiday = { ...fields, id: changed.id }
  await change(changed, holiday, words)
  for (const other of removed) await removeException(other, '')
  return {
    holiday,
    undo: async () => {
      await change(holiday, changed, back)
      for (const other of removed) await addAgain(other, '')
    },
  }
}

/** Reverts an exception: deletes its holiday. `words`: the day as it was with the exception. */
export async function removeException(holiday: Holiday, words: string): Promise<void> {
  await destroyConfirmed(holiday.id)
  note('deleted', holiday, { before: words, after: '' })
}

/** Adds a deleted holiday again, under a new id. */
export async function addAgain(holiday: Holiday, words: string): Promise<void> {
  const id = await addConfirmed(writable(holiday))
  note('added', { ...holiday, id }, { before: '', after: words })
}

async function change(from: Holiday, to: Holiday, { before, after }: DayWords): Promise<void> {
  const [old, entry] = [entryOf(from), entryOf(to)]
  await changeConfirmed(to.id, old, entry)
  recordWrite({
    ...reversibleChange(old, entry, { secrets: [] }),
    address: paths.holiday(to.id),
    rows: [{ field: to.name, before, after }],
  })
  tellSaved(['holidays'])
}

function note(kind: 'added' | 'deleted', holiday: Holiday, { before, after }: DayWords): void {
  const rows = [{ field: holiday.name, before, after }]
  recordWrite({ ...holidaysEntry(kind, [holiday], () => ''), address: paths.holidays, rows })
  tellSaved(['holidays'])
}

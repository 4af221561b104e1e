import type { HolidayFields } from '../../contract/holidays.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import { entryOf, type HolidayEntry, patchEntry } from '../../domain/holidays/holiday-entry.ts'
import { saveFates, wasCarriedOut } from '../../domain/revision/save-fate.ts'
import { getTagged } from '../http/client.ts'
import { cannotTell, confirmed } from '../http/confirmed.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { addHoliday, destroyHoliday, findSame, saveHoliday } from './one-holiday.ts'

// Single changes of holidays. If no answer comes, each looks up whether it was carried out.

/** Adds a holiday and returns its id. */
export const addConfirmed = (fields: HolidayFields): Promise<string> =>
  confirmed(
    () => addHoliday(fields),
    async () => (await findSame(fields)) ?? null,
  )

/** Deletes a holiday. */
export const destroyConfirmed = (id: string): Promise<unknown> =>
  confirmed(
    () => destroyHoliday(id),
    () =>
      read(id).then(
        () => null,
        (error) =>
          error instanceof ApiFailure && error.kind === 'unsupported' ? error : cannotTell(),
      ),
  )

/** Changes one entry of a holiday into another, and keeps what others have changed since. */
export async function changeConfirmed(
  id: string,
  from: HolidayEntry,
  to: HolidayEntry,
): Promise<void> {
  const { body, tag } = await read(id)
  await confirmed(
    () => saveHoliday(id, patchEntry(body, from, to), tag),
    async () => {
      const { values } = parseLenient(noHoliday, (await read(id)).body)
      const isDone = wasCarriedOut(saveFates(from, to, entryOf(values)))
      return isDone === null ? cannotTell() : isDone || null
    },
  )
}

const read = (id: string) => getTagged(`/holidays/${encodeURIComponent(id)}`)

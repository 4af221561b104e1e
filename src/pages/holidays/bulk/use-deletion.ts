import { readHolidays } from '../../../api/resources/holidays-queries.ts'
import { destroyHoliday } from '../../../api/resources/one-holiday.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { quoted } from '../../../domain/text/quoted.ts'
import { useChanges } from '../use-changes.ts'
import { useBatch } from './use-batch.ts'

export type Deletion = ReturnType<typeof useDeletion>

/**
 * Deletes holidays once `start` is called, with progress, and offers Undo. Calls `onDone` when all
 * are deleted, or the user doesn't continue.
 */
export function useDeletion(onDone: () => void) {
  const { note, removed } = useChanges()
  const batch = useBatch<Holiday, Holiday>({
    work: (holiday) => destroyHoliday(holiday.id).then(() => holiday),
    // The server rejects a deleted holiday as unknown. That counts as done.
    recheck: async (holiday) => {
      const same = await readHolidays(`id eq ${quoted(holiday.id)}`)
      return same.length === 0 ? holiday : undefined
    },
    onEnd: (doneNow, done, all) => {
      const deleted = done.map(({ item }) => item)
      void note(
        'deleted',
        doneNow.map(({ item }) => item),
      )
      if (done.length === all.length) close(deleted)
    },
  })
  const close = (deleted: Holiday[]) => {
    batch.reset()
    onDone()
    removed(deleted)
  }
  return {
    batch,
    start: (holidays: Holiday[]) => void batch.start(holidays),
    /** Ends it with what is deleted so far. */
    leave: () => close(batch.results.map(({ item }) => item)),
  }
}

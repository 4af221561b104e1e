import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../../contract/holidays.ts'
import { occurrenceOf } from '../../domain/holidays/occurrences.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { exceptionOf, placeException } from '../../domain/schedule/today/made-exceptions.ts'
import type { Day } from './use-day.ts'
import { useExceptionText } from './use-exception-text.ts'
import { addAgain, removeException, writeException } from './write-exception.ts'

/** A sentence on what was done. Has `undo` if no row offers to revert it. */
interface Done {
  text: string
  undo?: () => Promise<unknown>
}

export type Exceptions = ReturnType<typeof useExceptions>

/** Adds and reverts exceptions. `write` has the last result, or why it failed. */
export function useExceptions({ schedule, tenant }: Day) {
  const { t } = useTranslation('overview')
  const queries = useQueryClient()
  const { nameAfter, whatText } = useExceptionText()
  const write = useMutation({
    mutationFn: (work: () => Promise<Done>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['holidays'] }),
  })
  const run = (work: () => Promise<Done>) => !write.isPending && write.mutate(work)
  const wordsOf = (holiday: Holiday): string => {
    const span = occurrenceOf(holiday)
    const exception = schedule && exceptionOf(holiday, schedule.office_hours)
    return span ? whatText(exception, span) : ''
  }
  return {
    write,
    make: (exception: Exception) =>
      run(async () => {
        const placed = schedule && placeException(exception, new Date(), schedule)
        if (!placed || 'refusal' in placed) return { text: t('exceptions.tooLate') }
        const { changed, removed, dates } = placed
        const name = nameAfter(changed, exception, schedule.office_hours)
        const fields = { ...dates, name, region: changed?.region || tenant.values.region }
        const before = changed ? wordsOf(changed) : ''
        const words = { before, after: wordsOf({ ...fields, id: '' }) }
        const { undo } = await writeException({ changed, removed }, fields, words)
        return { text: t('exceptions.saved', { name }), ...(changed && { undo }) }
      }),
    remove: (holiday: Holiday) =>
      run(async () => {
        await removeException(holiday, wordsOf(holiday))
        return {
          text: t('exceptions.removed', { name: holiday.name }),
          undo: () => addAgain(holiday, wordsOf(holiday)),
        }
      }),
    undo: (work: () => Promise<unknown>) =>
      run(async () => {
        await work()
        return { text: t('exceptions.undone') }
      }),
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Holiday } from '../../contract/holidays.ts'
import { occurrenceOf } from '../../domain/holidays/occurrences.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { exceptionOf, placeException } from '../../domain/schedule/today/made-exceptions.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import { type UndoOffer, useUndoSnackbar } from '../../ui/undo-snackbar.tsx'
import { useExpectTenant } from '../remote/use-tenant-switch.ts'
import type { Day } from './use-day.ts'
import { useExceptionText } from './use-exception-text.ts'
import { addAgain, removeException, writeException } from './write-exception.ts'

/**
 * How long no other action is taken after one, in ms. The button for the day after has taken the
 * place of the pressed one, and an impatient second press would close that day too.
 */
const REST_MS = 1000

/** What was done and how to undo it, or why nothing was done. */
type Done = UndoOffer | { text: string; undo?: never }

export type Exceptions = ReturnType<typeof useExceptions>

/**
 * Adds and reverts exceptions, with Undo in the page's snackbar. `write` has the last result, or
 * why it failed.
 */
export function useExceptions({ schedule, tenant }: Day) {
  const { t } = useTranslation('overview')
  const queries = useQueryClient()
  const { nameAfter, whatText } = useExceptionText()
  const offerUndo = useUndoSnackbar()
  const expectTenant = useExpectTenant()
  const refresh = () => queries.invalidateQueries({ queryKey: ['holidays'] })
  const write = useMutation({
    mutationFn: async (work: () => Promise<Done>) => {
      await expectTenant()
      return work()
    },
    onSuccess: ({ text, undo }) =>
      undo && offerUndo({ text, undo: () => expectTenant().then(undo).finally(refresh) }),
    onSettled: refresh,
  })
  const { isPending, submittedAt } = write
  const [restedFrom, setRestedFrom] = useState(submittedAt)
  useTimeout(setRestedFrom, isPending ? null : REST_MS, submittedAt)
  const isOff = isPending || restedFrom !== submittedAt
  const run = (work: () => Promise<Done>) => !isOff && write.mutate(work)
  const wordsOf = (holiday: Holiday): string => {
    const span = occurrenceOf(holiday)
    const exception = schedule && exceptionOf(holiday, schedule.office_hours)
    return span ? whatText(exception, span) : ''
  }
  return {
    write,
    /** Whether no action is taken now. */
    isOff,
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
        return { text: t('exceptions.saved', { name }), undo }
      }),
    remove: (holiday: Holiday) =>
      run(async () => {
        await removeException(holiday, wordsOf(holiday))
        return {
          text: t('exceptions.removed', { name: holiday.name }),
          undo: () => addAgain(holiday, wordsOf(holiday)),
        }
      }),
  }
}

import { useTranslation } from 'react-i18next'
import { readHolidays } from '../../../api/resources/holidays-queries.ts'
import { destroyHoliday } from '../../../api/resources/one-holiday.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { quoted } from '../../../domain/text/quoted.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useChanges } from '../use-changes.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { useBatch } from './use-batch.ts'

interface Props {
  holidays: Holiday[]
  onCancel: () => void
  /** Called when it is over: all are deleted, or the user has left the rest. */
  onDone: () => void
}

/**
 * Deletes these holidays once the user has said so, with progress, and offers to bring them back.
 */
export function DeleteThese({ holidays, onCancel, onDone }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const { note, removed } = useChanges()
  const nameText = useHolidayName()
  const batch = useBatch<Holiday, Holiday>({
    work: (holiday) => destroyHoliday(holiday.id).then(() => holiday),
    // One that is gone is refused as unknown: that it is gone is what was wanted.
    recheck: async (holiday) => {
      const same = await readHolidays(`id eq ${quoted(holiday.id)}`)
      return same.length === 0 ? holiday : undefined
    },
    onEnd: (doneNow, done) => {
      void note(
        'deleted',
        doneNow.map(({ item }) => item),
      )
      if (done.length === holidays.length) close(holidays)
    },
  })
  const close = (deleted: Holiday[]) => {
    onDone()
    removed(deleted)
  }
  if (batch.state === 'idle') {
    return (
      <Confirm
        title={t('delete.title', {
          count: holidays.length,
          name: nameText(holidays[0]?.name ?? ''),
        })}
        text={t('delete.text')}
        confirm={t('delete.confirm', { count: holidays.length })}
        onConfirm={() => batch.start(holidays)}
        onCancel={onCancel}
      />
    )
  }
  return (
    <BatchDialog
      title={t('delete.running')}
      batch={batch}
      onLeave={() => close(batch.results.map(({ item }) => item))}
    />
  )
}

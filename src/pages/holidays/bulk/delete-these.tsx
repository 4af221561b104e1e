import { useTranslation } from 'react-i18next'
import { readHolidays } from '../../../api/resources/holidays-queries.ts'
import { destroyHoliday } from '../../../api/resources/one-holiday.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { quoted } from '../../../domain/text/quoted.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useChanges } from '../use-changes.ts'
import { BatchProgress } from './batch-progress.tsx'
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
    onEnd: (done, isComplete) => {
      void note(
        'deleted',
        done.map(({ item }) => item),
      )
      if (isComplete) close(holidays)
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
    <Dialog
      title={t('delete.running')}
      isBusy={batch.state === 'running'}
      onClose={() => {
        if (batch.state === 'running') batch.cancel()
        else close(batch.results.map(({ item }) => item))
      }}
    >
      <BatchProgress batch={batch} label={t('delete.running')} />
      {batch.refused > 0 && t('batch.refused', { count: batch.refused })}
    </Dialog>
  )
}

import { useEffect, useEffectEvent } from 'react'
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
  /** No button was pressed: an address opened this, so ask first. */
  asksFirst?: boolean
  onCancel: () => void
  /** Called when all are deleted, or the user doesn't continue. */
  onDone: () => void
}

/** Deletes these holidays, with progress, and offers Undo. */
export function DeleteThese({ holidays, asksFirst = false, onCancel, onDone }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const { note, removed } = useChanges()
  const nameText = useHolidayName()
  const batch = useBatch<Holiday, Holiday>({
    work: (holiday) => destroyHoliday(holiday.id).then(() => holiday),
    // The server rejects a deleted holiday as unknown. That counts as done.
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
  const startAtOnce = useEffectEvent(() => !asksFirst && void batch.start(holidays))
  useEffect(() => void startAtOnce(), [])
  if (batch.state === 'idle' && asksFirst) {
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
  // All are deleted, and the dialog is about to close.
  if (batch.state === 'ended' && batch.done === holidays.length) return null
  return (
    <BatchDialog
      title={t('delete.running')}
      batch={batch}
      onLeave={() => close(batch.results.map(({ item }) => item))}
    />
  )
}

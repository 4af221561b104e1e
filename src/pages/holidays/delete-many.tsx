import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runBatch } from '../../api/batch.ts'
import { ApiFailure } from '../../api/failure.ts'
import { addHoliday, destroyHoliday, readHolidays } from '../../api/holidays.ts'
import { useMissing } from '../../api/offered.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Modal } from '../../ui/modal.tsx'
import { BatchProgress } from './batch-progress.tsx'
import { useBatch } from './use-batch.ts'
import { useChanges } from './use-changes.ts'

interface Props {
  chosen: ReadonlyMap<string, Holiday>
  onDone: () => void
  /** The filter of what is over, when that is what the list shows. */
  expired: { count: number; filter: string; search: string } | null
}

/** Deletes the chosen holidays, or all that are over, and offers to bring them back. */
export function DeleteMany({ chosen, onDone, expired }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const failureText = useFailureText()
  const { offerUndo } = useChanges()
  const [asked, setAsked] = useState<Holiday[] | null>(null)
  const [error, setError] = useState('')
  const batch = useBatch<Holiday, Holiday>({
    work: (holiday) => destroyHoliday(holiday.id).then(() => holiday),
    // One that is gone is refused as unknown: that it is gone is what was wanted.
    recheck: async (holiday) => {
      const same = await readHolidays(`id eq '${holiday.id.replaceAll("'", "''")}'`)
      return same.length === 0 ? holiday : undefined
    },
  })
  const readExpired = async () => {
    setError('')
    try {
      setAsked(await readHolidays(expired?.filter))
    } catch (failure) {
      setError(failureText(failure))
    }
  }
  const close = () => {
    const gone = batch.results
    onDone()
    offerUndo(t('done.deletedMany', { count: gone.length }), () => bringBack(gone))
  }
  const run = async (holidays: Holiday[]) => {
    setAsked(null)
    const outcomes = await batch.start(holidays)
    if (outcomes.some(({ state }) => state !== 'done')) return
    onDone()
    offerUndo(t('done.deletedMany', { count: holidays.length }), () => bringBack(holidays))
  }
  const isStuck =
    batch.state !== 'idle' && (batch.state === 'running' || batch.left + batch.refused > 0)
  const [isClosed, setClosed] = useState(false)
  const isOff = useMissing('POST /holidays/{id}/destroy')
  if (isOff && !isStuck) return <span>{t('delete.notOffered')}</span>
  return (
    <>
      <span role="alert">{error}</span>
      {chosen.size > 0 ? (
        <Button
          size="small"
          color="error"
          variant="outlined"
          onClick={() => setAsked([...chosen.values()])}
        >
          {t('delete.chosen', { count: chosen.size })}
        </Button>
      ) : (
        expired &&
        expired.count > 0 &&
        expired.search === '' && (
          <Button size="small" color="error" variant="outlined" onClick={readExpired}>
            {t('delete.expired', { count: expired.count })}
          </Button>
        )
      )}
      {asked && (
        <Confirm
          title={t('delete.title', { count: asked.length, name: asked[0]?.name ?? '' })}
          text={t('delete.text')}
          confirm={t('delete.confirm', { count: asked.length })}
          cancel={t('common:form.cancel')}
          onConfirm={() => {
            setClosed(false)
            run(asked)
          }}
          onCancel={() => setAsked(null)}
        />
      )}
      {isStuck && !isClosed && (
        <Modal
          title={t('delete.running')}
          actions={
            batch.state !== 'running' && (
              <Button
                variant="contained"
                onClick={() => {
                  setClosed(true)
                  close()
                }}
              >
                {t('common:form.close')}
              </Button>
            )
          }
          onClose={batch.cancel}
        >
          <BatchProgress batch={batch} label={t('delete.running')} />
          {batch.refused > 0 && t('batch.refused', { count: batch.refused })}
        </Modal>
      )}
    </>
  )
}

/** Throws when one of them could not be brought back. */
async function bringBack(holidays: Holiday[]): Promise<void> {
  let failure: ApiFailure | undefined
  const items = holidays.map((item, index) => ({ item, index }))
  const end = await runBatch(items, {
    signal: new AbortController().signal,
    work: ({ id: _, ...fields }) => addHoliday(fields),
    onItem: (_, outcome) => {
      if (outcome.state === 'refused') failure = outcome.error
      if (outcome.state === 'unknown') failure ??= new ApiFailure('broken')
    },
  })
  if (end === 'broken') throw new ApiFailure('unreachable')
  if (failure) throw failure
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useUnsupported } from '../../../api/http/capabilities.ts'
import { readHolidays } from '../../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { DeletionProgress } from './deletion-progress.tsx'
import { useDeletion } from './use-deletion.ts'
import './bulk.css'

const ChangeDialog = lazyPart(async () => (await import('./change-dialog.tsx')).ChangeDialog)

interface Props {
  chosen: ReadonlyMap<string, Holiday>
  onDone: () => void
  /** Set if the list shows past holidays only: their count and the filter that finds them. */
  expired: { count: number; filter: string; search: string } | null
}

/** Changes or deletes the selected holidays, or deletes all past ones. Each can be undone. */
export function DeleteMany({ chosen, onDone, expired }: Props) {
  const { t } = useTranslation('holidays')
  const failureText = useFailureText()
  const [isChanging, setChanging] = useState(false)
  const deletion = useDeletion(onDone)
  const expiredOnes = useMutation({
    mutationFn: () => readHolidays(expired?.filter),
    onSuccess: deletion.start,
  })
  const isOff = useUnsupported('POST /holidays/{id}/destroy')
  if (isOff && deletion.batch.state === 'idle') return <span>{t('delete.unsupported')}</span>
  return (
    <>
      <span role="alert">{expiredOnes.error && failureText(expiredOnes.error)}</span>
      {chosen.size > 0 ? (
        <div className="bulk-buttons">
          <button type="button" className="button small outlined" onClick={() => setChanging(true)}>
            {t('change.chosen', { count: chosen.size })}
          </button>
          <button
            type="button"
            className="button small outlined danger"
            onClick={() => deletion.start([...chosen.values()])}
          >
            {t('delete.chosen', { count: chosen.size })}
          </button>
        </div>
      ) : (
        expired &&
        expired.count > 0 &&
        expired.search === '' && (
          <button
            type="button"
            className="button small outlined danger"
            onClick={() => expiredOnes.mutate()}
          >
            {t('delete.expired', { count: expired.count })}
          </button>
        )
      )}
      {isChanging && (
        <ChangeDialog
          holidays={[...chosen.values()]}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false)
            onDone()
          }}
        />
      )}
      <DeletionProgress deletion={deletion} />
    </>
  )
}

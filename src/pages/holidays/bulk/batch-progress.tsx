import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import type { Batch } from './use-batch.ts'
import './bulk.css'

interface Props<T, R> {
  batch: Batch<T, R>
  /** The progress as text. */
  label: string
}

/** The progress of a batch, with buttons to stop it and to continue after a stop or a failure. */
export function BatchProgress<T, R>({ batch, label }: Props<T, R>) {
  const { t } = useTranslation(['holidays', 'common'])
  const total = batch.items.length
  const at = total - batch.left
  if (batch.state === 'idle') return null
  return (
    <div className="bulk-progress">
      <div className="bulk-progress-line">
        <progress
          className="progress"
          value={total ? (at / total) * 100 : 100}
          max={100}
          aria-label={label}
        />
        <span>{t('batch.progress', { at, total })}</span>
        {batch.state === 'running' && (
          <button type="button" className="button small" onClick={batch.cancel}>
            {t('common:form.cancel')}
          </button>
        )}
      </div>
      {(batch.state === 'broken' || batch.state === 'cancelled') && batch.left > 0 && (
        <Alert
          role="alert"
          severity={batch.state === 'broken' ? 'error' : 'info'}
          action={
            <button type="button" className="button small inherit" onClick={batch.goOn}>
              {t('batch.goOn')}
            </button>
          }
        >
          {t(`batch.${batch.state}`, { count: batch.left })}
        </Alert>
      )}
    </div>
  )
}

import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { BatchProgress } from './batch-progress.tsx'
import type { Batch } from './use-batch.ts'

interface Props<T, R> {
  title: string
  batch: Batch<T, R>
  /** Called when the user doesn't continue with the rest, or closes the results. */
  onLeave: () => void
}

/** Replaces a dialog whose batch has started. Closing it during the batch stops the batch first. */
export function BatchDialog<T, R>({ title, batch, onLeave }: Props<T, R>) {
  const { t } = useTranslation('holidays')
  const failureText = useFailureText()
  const refused = batch.outcomes.find((outcome) => outcome.state === 'refused')
  const isBusy = batch.state === 'running'
  return (
    <Dialog title={title} isBusy={isBusy} onClose={isBusy ? batch.cancel : onLeave}>
      <BatchProgress batch={batch} label={title} />
      {refused && (
        <p>
          {t('batch.refused', { count: batch.refused })} {failureText(refused.error)}
        </p>
      )}
    </Dialog>
  )
}

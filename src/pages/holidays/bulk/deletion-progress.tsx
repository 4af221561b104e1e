import { useTranslation } from '../../../i18n/use-translation.ts'
import { BatchDialog } from './batch-dialog.tsx'
import type { Deletion } from './use-deletion.ts'

/** The progress of a deletion, once it has started. */
export function DeletionProgress({ deletion: { batch, leave } }: { deletion: Deletion }) {
  const { t } = useTranslation('holidays')
  if (batch.state === 'idle') return null
  return <BatchDialog title={t('delete.running')} batch={batch} onLeave={leave} />
}

import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ChangeTable } from '../../ui/change-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useDocumentForm } from '../document/form-spec.ts'
import { useChangeRows } from '../document/use-change-rows.ts'

interface Props {
  canSave: boolean
  onSave: () => void
  onClose: () => void
}

/** Lists what a save would change, in the order of the page, and can save it at once. */
export function ReviewDialog({ canSave, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const { form, snapshot, changes } = useDocumentForm()
  const rowsOf = useChangeRows()
  // If the server can't return the resource, everything is sent.
  const rows = snapshot.unreadable
    ? rowsOf(changesBetween({}, form.getValues()), { isUnreadable: true })
    : rowsOf(changes())

  return (
    <Dialog
      title={t('form.review')}
      act={{ label: t('form.save'), isOff: !canSave, onAct: onSave }}
      cancel={t('form.close')}
      onClose={onClose}
    >
      <ChangeTable rows={rows} />
    </Dialog>
  )
}

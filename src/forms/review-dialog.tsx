import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { changesBetween } from '../domain/changes.ts'
import { ChangeTable } from '../ui/change-table.tsx'
import { Modal } from '../ui/modal.tsx'
import { useEditing } from './editing.ts'
import { useChangeRows } from './use-change-rows.ts'

/** What a save would change: field, before, after, in the order of the page. */
export function ReviewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { form, loaded, changes } = useEditing()
  const rowsOf = useChangeRows()
  // What the server holds is not known: everything is sent.
  const rows = loaded.blank ? rowsOf(changesBetween({}, form.getValues()), true) : rowsOf(changes())

  const close = (
    <Button variant="contained" onClick={onClose}>
      {t('form.close')}
    </Button>
  )
  return (
    <Modal title={t('form.review')} actions={close} onClose={onClose}>
      <ChangeTable rows={rows} />
    </Modal>
  )
}

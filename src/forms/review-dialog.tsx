import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { type Change, changesBetween } from '../domain/changes.ts'
import { ChangeTable } from '../ui/change-table.tsx'
import { Modal } from '../ui/modal.tsx'
import { byPlace, useEditing } from './editing.ts'
import { useFieldTexts } from './texts.ts'

/** What a save would change: field, before, after, in the order of the page. Secrets are named, not shown. */
export function ReviewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { editing, form, loaded, changes } = useEditing()
  const textsOf = useFieldTexts()

  const compare = byPlace(editing.sections)
  // What the server holds is not known: everything is sent.
  const sent = loaded.blank ? changesBetween({}, form.getValues()) : changes()
  const ordered = sent.toSorted((a, b) => compare(a.path, b.path))
  const show = (change: Change, side: 'before' | 'after') => {
    if (loaded.blank && side === 'before') return t('form.notKnown')
    if (editing.secrets.includes(change.path)) return t('form.secret')
    const other = side === 'before' ? change.after : change.before
    const isEntry = typeof other === 'object' && other !== null
    return isEntry && change[side] === undefined ? '' : textsOf(change.path).value(change[side])
  }
  const rows = ordered.map((change) => ({
    field: textsOf(change.path).fullLabel,
    before: show(change, 'before'),
    after: show(change, 'after'),
  }))

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

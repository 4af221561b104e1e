import { type FieldPath, useWatch } from 'react-hook-form'
import { type Voicemail, voicemail } from '../../contract/voicemail.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { FieldNote } from '../../forms/fields/field-note.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'

/** The current value of a field if it is a count, else null. */
function useCount(name: FieldPath<Voicemail>): number | null {
  const { form } = useDocumentForm<Voicemail>()
  const value: unknown = useWatch({ control: form.control, name })
  return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : null
}

/** Warns who can't reach voicemail any more if its number changes. */
export function NumberNote() {
  const { t } = useTranslation('voicemail')
  const { form, snapshot } = useDocumentForm<Voicemail>()
  const after = useWatch({ control: form.control, name: 'extension_number' })
  const before = snapshot.values.extension_number
  const isNumber = voicemail.shape.extension_number.safeParse(after).success
  const changes = !snapshot.unreadable && isNumber && after !== before
  return (
    <FieldNote severity="warning">{changes && t('numberChanges', { before, after })}</FieldNote>
  )
}

/** How long messages are kept, in words. */
export function DaysNote() {
  const { t } = useTranslation('voicemail')
  const count = useCount('retain_days')
  if (count === 0) return <FieldNote severity="warning">{t('kept.none')}</FieldNote>
  return <FieldNote severity="info">{count && t('kept.some', { count })}</FieldNote>
}

/** How short a call must be to leave no message, in words. */
export function SecondsNote() {
  const { t } = useTranslation('voicemail')
  const count = useCount('min_seconds')
  if (count === 0) return <FieldNote severity="info">{t('shorter.none')}</FieldNote>
  return <FieldNote severity="info">{count && t('shorter.some', { count })}</FieldNote>
}

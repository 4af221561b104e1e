import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { isIpAddress } from '../../../contract/values/host.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'

/** Warns about the effect of a new SIP domain on phones, and about an IP address as domain. */
export function DomainNote() {
  const { t } = useTranslation('settings')
  const { form, snapshot } = useDocumentForm<TenantEdits>()
  const domain = useWatch({ control: form.control, name: 'domain' })
  const before = snapshot.values.domain
  const isOther = before !== '' && domain !== before
  return (
    <>
      <FieldNote severity="warning">{isOther && t('domainChanged', { before })}</FieldNote>
      <FieldNote severity="warning">{isIpAddress(domain) && t('domainAddress')}</FieldNote>
    </>
  )
}

import { useWatch } from 'react-hook-form'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { SecretField } from '../../../forms/fields/secret-field.tsx'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { NewerFields } from '../newer-fields.tsx'
import { NEWER } from '../settings-form-spec.ts'
import './pairs.css'
import './security.css'

const CertificateFacts = lazyPart(
  async () => (await import('./certificate-facts.tsx')).CertificateFacts,
)

export function Security({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const isOn = useWatch({
    control: form.control,
    name: 'enable_two_factor_authentication',
  })
  const isTurnedOn = isOn && !tenant.values.enable_two_factor_authentication
  return (
    <>
      <div className="pairs">
        <div>
          <SwitchField<TenantEdits> name="enable_two_factor_authentication" />
          <FieldNote severity="warning">{isTurnedOn && t('security.mailFirst')}</FieldNote>
        </div>
        <SwitchField<TenantEdits> name="password_force_reset" />
        <NewerFields tenant={tenant} names={NEWER.security} />
      </div>
      <h3 className="security-title">{t('security.stirShaken')}</h3>
      <div className="pairs security-codes">
        <TextField<TenantEdits> name="stir_shaken_cert" rows={2} code />
        <SecretField<TenantEdits> name="stir_shaken_key" rows={2} />
      </div>
      <CertificateFacts />
    </>
  )
}

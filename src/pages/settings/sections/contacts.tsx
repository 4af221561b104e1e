import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantAnswer } from '../../../api/resources/tenant-queries.ts'
import { CONTACT_APPEND_TYPES, CONTACT_MATCH_TYPES } from '../../../contract/tenant.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { NumberField } from '../../../forms/fields/number-field.tsx'
import { SelectField } from '../../../forms/fields/select-field.tsx'
import { useFault } from '../../../forms/validation/use-fault.ts'
import { NewerFields } from '../newer-fields.tsx'

export function Contacts({ tenant }: { tenant: TenantAnswer }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm()
  const hasFault = useFault(['contact_match_length'])
  const matchType: string = useWatch({ control: form.control, name: 'contact_match_type' })
  return (
    <>
      <SelectField name="contact_match_type" options={CONTACT_MATCH_TYPES} />
      {(matchType === 'MATCH_LENGTH' || hasFault) && (
        <NumberField name="contact_match_length" unit={t('units.digits')} />
      )}
      <SelectField name="contact_append_type" options={CONTACT_APPEND_TYPES} />
      <NumberField name="contact_update_interval" unit={t('units.minutes')} />
      {typeof tenant.values.contact_inbound_rule_append_type === 'string' && (
        <SelectField name="contact_inbound_rule_append_type" options={CONTACT_APPEND_TYPES} />
      )}
      <NewerFields tenant={tenant} names={['crm_provider', 'crm_contact_type']} />
    </>
  )
}

import { useWatch } from 'react-hook-form'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { NewerSetting } from '../../../contract/newer/newer-settings.ts'
import {
  CONTACT_APPEND_TYPES,
  CONTACT_MATCH_TYPES,
  type TenantEdits,
} from '../../../contract/tenant.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { NumberField } from '../../../forms/fields/number-field.tsx'
import { SelectField } from '../../../forms/fields/select-field.tsx'
import { useFault } from '../../../forms/validation/use-fault.ts'
import { NewerFields } from '../newer-fields.tsx'
import { NEWER } from '../settings-form-spec.ts'

export function Contacts({ tenant }: { tenant: TenantSnapshot }) {
  const { form } = useDocumentForm<TenantEdits>()
  const hasFault = useFault<TenantEdits>(['contact_match_length'])
  const matchType = useWatch({ control: form.control, name: 'contact_match_type' })
  return (
    <>
      <SelectField<TenantEdits> name="contact_match_type" options={CONTACT_MATCH_TYPES} />
      {(matchType === 'MATCH_LENGTH' || hasFault) && (
        <NumberField<TenantEdits> name="contact_match_length" />
      )}
      <SelectField<TenantEdits> name="contact_append_type" options={CONTACT_APPEND_TYPES} />
      <NumberField<TenantEdits> name="contact_update_interval" />
      {typeof tenant.values.contact_inbound_rule_append_type === 'string' && (
        <SelectField<Record<NewerSetting, string>>
          name="contact_inbound_rule_append_type"
          options={CONTACT_APPEND_TYPES}
        />
      )}
      <NewerFields tenant={tenant} names={NEWER.contacts} />
    </>
  )
}

import type { TenantEdits } from '../../../../contract/tenant.ts'
import { Editable } from '../../../../forms/document/editable.tsx'
import { ChoiceField } from '../../../../forms/fields/choice-field.tsx'
import { SwitchField } from '../../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../../forms/fields/text-field.tsx'
import { NumberPreview } from './number-preview.tsx'
import '../pairs.css'
import './numbers-section.css'

export function Numbers() {
  return (
    <>
      <Editable>
        <SwitchField<TenantEdits> name="e164.enabled" />
      </Editable>
      <NumberPreview />
      <Editable>
        <ChoiceField<TenantEdits> name="e164.country" clearable />
        <div className="pairs numbers-section-codes">
          <TextField<TenantEdits> name="e164.area_code" isShort />
          <TextField<TenantEdits> name="e164.national_code" isShort />
          <TextField<TenantEdits> name="e164.international_code" isShort />
          <TextField<TenantEdits> name="e164.prefix" isShort />
          <SwitchField<TenantEdits> name="e164.remove_special_chars" />
          <SwitchField<TenantEdits> name="e164.remove_duplicate_countries" />
          <SwitchField<TenantEdits> name="e164.remove_duplicate_area_codes" />
        </div>
      </Editable>
    </>
  )
}

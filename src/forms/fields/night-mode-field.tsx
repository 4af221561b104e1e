import { useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { FieldNote } from './field-note.tsx'
import { SwitchField } from './switch-field.tsx'

/** The switch that overrides all office hours, with a warning while it is on. */
export function NightModeField() {
  const { t } = useTranslation()
  const { form, snapshot } = useDocumentForm<TenantSettings>()
  const isOn = useWatch({ control: form.control, name: 'enable_night_mode' })
  return (
    <>
      <SwitchField<TenantSettings> name="enable_night_mode" />
      <FieldNote severity="warning">
        {isOn &&
          t(snapshot.values.enable_night_mode ? 'form.nightMode.on' : 'form.nightMode.turningOn')}
      </FieldNote>
    </>
  )
}

import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDocumentForm } from '../document/form-spec.ts'
import { FieldNote } from './field-note.tsx'
import { SwitchField } from './switch-field.tsx'

/** The switch that overrules all office hours, with a warning while it is on. */
export function NightModeField() {
  const { t } = useTranslation()
  const { form, snapshot } = useDocumentForm()
  const isOn: boolean = useWatch({ control: form.control, name: 'enable_night_mode' })
  return (
    <>
      <SwitchField name="enable_night_mode" />
      <FieldNote severity="warning">
        {isOn &&
          t(snapshot.values.enable_night_mode ? 'form.nightMode.on' : 'form.nightMode.turningOn')}
      </FieldNote>
    </>
  )
}

import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../../forms/editing.ts'
import { FieldNote } from '../../forms/fields/field-note.tsx'
import { SwitchField } from '../../forms/fields/switch-field.tsx'

/** The switch that overrules all hours, with a warning while it is on. */
export function NightModeField() {
  const { t } = useTranslation('office-hours')
  const { form, loaded } = useEditing()
  const isOn: boolean = useWatch({ control: form.control, name: 'enable_night_mode' })
  return (
    <>
      <SwitchField name="enable_night_mode" />
      <FieldNote severity="warning">
        {isOn && t(loaded.values.enable_night_mode ? 'nightMode.on' : 'nightMode.turningOn')}
      </FieldNote>
    </>
  )
}

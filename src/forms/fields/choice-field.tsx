import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { FieldFrame } from './field-frame.tsx'

/** A value on the wire, and how it reads. */
interface Choice {
  value: string
  label: string
}

interface Props {
  name: string
  /** All real values; undefined while they are being loaded. */
  choices: readonly Choice[] | undefined
  /** Whether the field may be left empty. */
  clearable?: boolean
}

/** One of many values, found by typing a part of its name or of its code. A value of no list is shown as it came and can stay. */
export function ChoiceField({ name, choices, clearable = false }: Props) {
  const { t } = useTranslation()
  const { form } = useEditing()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  const value: string = input.value
  const labelOf = (code: string) => choices?.find((choice) => choice.value === code)?.label ?? code
  return (
    <FieldFrame field={field}>
      <Autocomplete
        id={name}
        options={(choices ?? []).map((choice) => choice.value)}
        value={value === '' ? null : value}
        onChange={(_, chosen) => input.onChange(chosen ?? '')}
        onBlur={input.onBlur}
        getOptionLabel={labelOf}
        isOptionEqualToValue={(option, chosen) => option === chosen}
        disableClearable={!clearable && value !== ''}
        autoHighlight
        // In a dialog of the browser what stands at the end of the page lies below it.
        disablePortal
        handleHomeEndKeys
        // What is typed before the names are there would be overwritten by the name of the present value.
        readOnly={!choices}
        noOptionsText={t('form.noOptions')}
        openText={t('form.open')}
        closeText={t('form.close')}
        clearText={t('form.clear')}
        renderInput={({ slotProps, ...rest }) => (
          <OutlinedInput
            {...slotProps.input}
            fullWidth={rest.fullWidth}
            error={field.error !== ''}
            inputRef={input.ref}
            slotProps={{ input: { ...slotProps.htmlInput, ...field.aria } }}
          />
        )}
      />
    </FieldFrame>
  )
}

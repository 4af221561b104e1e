import Autocomplete from '@mui/material/Autocomplete'
import { useRef } from 'react'
import { useController } from 'react-hook-form'
import { foldLetters } from '../../domain/text/fold-letters.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { MuiStyles } from '../../ui/mui/mui-styles.tsx'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'
import type { Choice } from './select-input.tsx'

export interface ChoiceInputProps {
  field: Field
  choices: readonly Choice[] | undefined
  clearable: boolean
}

/**
 * The searchable list of a choice field. Its code is large, so it loads when the first one is
 * shown.
 */
export function ChoiceInput({ field, choices, clearable }: ChoiceInputProps) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const { name } = field
  const { field: input } = useController({ name, control: form.control })
  const value: string = input.value
  const root = useRef<HTMLDivElement>(null)
  const labelOf = (code: string) => choices?.find((choice) => choice.value === code)?.label ?? code
  return (
    <MuiStyles>
      <Autocomplete
        id={name}
        options={(choices ?? []).map((choice) => choice.value)}
        value={value === '' ? null : value}
        onChange={(_, chosen) => input.onChange(chosen ?? '')}
        onBlur={input.onBlur}
        getOptionLabel={labelOf}
        filterOptions={(options, { inputValue }) => {
          const typed = foldLetters(inputValue.trim())
          return options.filter((option) => foldLetters(labelOf(option)).includes(typed))
        }}
        isOptionEqualToValue={(option, chosen) => option === chosen}
        disableClearable={!clearable && value !== ''}
        autoHighlight
        handleHomeEndKeys
        // Text typed before the names have loaded would be overwritten by the name of the current
        // value.
        readOnly={!choices}
        noOptionsText={t('form.noOptions')}
        openText={t('form.open', { field: field.label })}
        closeText={t('form.close')}
        clearText={t('form.clear')}
        ref={root}
        // In a `<dialog>`, a list at the end of the page would be behind the dialog.
        slotProps={{
          popper: { container: () => root.current?.closest('dialog') ?? document.body },
        }}
        renderInput={({ slotProps: { input: frame, htmlInput } }) => {
          const { startAdornment: _, endAdornment, className, ...around } = frame
          return (
            <div {...around} className={`text-input choice ${className}`}>
              <input {...htmlInput} {...typing.literal} {...field.aria} />
              {endAdornment}
            </div>
          )
        }}
      />
    </MuiStyles>
  )
}

import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { type FieldValues, get, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isMask } from '../../domain/revision/masks.ts'
import { typing } from '../../ui/entries/typing.ts'
import { HiddenIcon, ShownIcon } from '../../ui/icons/icons.ts'
import { masked } from '../../ui/styles/unseen.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useTextInput } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { FieldNote } from './field-note.tsx'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** Rows of a text that has several lines, such as a key in PEM. */
  rows?: number
}

/** A secret, masked until the user reveals it. */
export function SecretField<V extends FieldValues = never>({ name, rows }: Props<V>) {
  const { t } = useTranslation()
  const { form, snapshot } = useDocumentForm()
  const { field, input, attributes } = useTextInput(name)
  const mask = useWatch({ control: form.control, name, compute: maskOrNull })
  const isHidden = mask !== null && mask === get(snapshot.values, name)
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame field={field} {...(rows && { width: '100%' })}>
      <OutlinedInput
        {...input}
        {...(rows
          ? { multiline: true, minRows: rows, maxRows: 14, sx: code }
          : { type: shown ? 'text' : 'password' })}
        slotProps={{
          input: {
            ...attributes,
            ...typing.secret,
            ...(rows && { enterKeyHint: 'enter' }),
            ...(rows && !shown && { style: masked }),
          },
        }}
        endAdornment={
          <IconButton
            edge="end"
            aria-label={t(shown ? 'form.hide' : 'form.reveal', { field: field.label })}
            onClick={() => setShown(!shown)}
          >
            {shown ? <HiddenIcon fontSize="small" /> : <ShownIcon fontSize="small" />}
          </IconButton>
        }
      />
      <FieldNote severity="info">{isHidden && t('form.masked')}</FieldNote>
    </FieldFrame>
  )
}

/** Typing a secret renders nothing, as only a mask matters here. */
const maskOrNull = (value: unknown) => (isMask(value) ? value : null)

const code = {
  alignItems: 'flex-start',
  '& .MuiOutlinedInput-input': { fontFamily: 'monospace' },
}

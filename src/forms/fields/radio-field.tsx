import Box from '@mui/material/Box'
import { type FieldValues, useController } from 'react-hook-form'
import { forcedChosen } from '../../ui/styles/forced-colors.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  options: readonly string[]
}

/** One of two to four values, all visible. */
export function RadioField<V extends FieldValues = never>({ name, options }: Props<V>) {
  const { form } = useDocumentForm()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <FieldFrame field={field} labels="group" width="auto">
      <Box sx={row}>
        {options.map((option, index) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={input.value === option}
              onChange={() => input.onChange(option)}
              onBlur={input.onBlur}
              {...(index === 0 && { id: name, ref: input.ref })}
            />
            <span>{field.value(option)}</span>
          </label>
        ))}
      </Box>
    </FieldFrame>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  backgroundColor: 'background.paper',
  '& label': { flex: '1 1 auto', position: 'relative', cursor: 'pointer' },
  '& label + label': { borderInlineStart: '1px solid', borderColor: 'divider' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'block',
    padding: '7px 12px',
    minBlockSize: 34,
    fontSize: '0.8125rem',
    textAlign: 'center',
  },
  '& input:checked + span': {
    backgroundColor: 'action.selected',
    color: 'primary.main',
    fontWeight: 650,
    boxShadow: 'inset 0 -2px 0 currentColor',
    ...forcedChosen,
  },
  '& input:focus-visible + span': { outline: '2px solid', outlineOffset: -3 },
}

import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { Labelled } from './labelled.tsx'

interface Props {
  label: string
  /** '' while it narrows nothing. */
  value: string
  /** What choosing nothing is called. */
  any: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
  sx?: object
  /** The style of the select with its label. */
  around?: object
}

/** Narrows a list to one of a few values. A value of the address that is none of them is shown. */
export function FilterSelect({ label, value, any, options, onChange, sx, around }: Props) {
  const isKnown = value === '' || options.some(([own]) => own === value)
  return (
    <Labelled label={label} sx={around}>
      {(id) => (
        <NativeSelect
          value={value}
          onChange={(event) => onChange(event.target.value)}
          input={<OutlinedInput sx={sx ?? {}} />}
          inputProps={{ id }}
        >
          <option value="">{any}</option>
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(([own, text]) => (
            <option key={own} value={own}>
              {text}
            </option>
          ))}
        </NativeSelect>
      )}
    </Labelled>
  )
}

import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { Labelled } from './labelled.tsx'

interface Props {
  label: string
  /** '' for no filter. */
  value: string
  /** The label of the option for no filter. */
  any: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
  sx?: object
  /** The style of the select with its label. */
  around?: object
}

/** Filters a list by one of a few values. Shows an unknown value from the address too. */
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

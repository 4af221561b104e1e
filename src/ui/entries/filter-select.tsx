import { Labelled } from './labelled.tsx'

interface Props {
  label: string
  /** '' for no filter. */
  value: string
  /** The label of the option for no filter. */
  any: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
  className?: string
}

/** Filters a list by one of a few values. Shows an unknown value from the address too. */
export function FilterSelect({ label, value, any, options, onChange, className = '' }: Props) {
  const isKnown = value === '' || options.some(([own]) => own === value)
  return (
    <Labelled label={label} className={className}>
      {(id) => (
        <select
          id={id}
          className="text-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{any}</option>
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(([own, text]) => (
            <option key={own} value={own}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

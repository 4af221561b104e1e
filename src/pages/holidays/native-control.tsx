import type { ReactNode } from 'react'
import { Labelled } from '../../ui/entries/labelled.tsx'
import './native-control.css'

interface Props {
  label: string
  children: (id: string) => ReactNode
}

/** A native control with a label above it, for dialogs without a form. */
export function NativeControl({ label, children }: Props) {
  return (
    <Labelled label={label} className="native-control">
      {children}
    </Labelled>
  )
}

interface SelectProps {
  label: string
  value: string | number
  options: readonly (readonly [value: string | number, text: string])[]
  onChange: (value: string) => void
  /** Explains the value, below the control. */
  help?: string
}

/** A native select. */
export function SelectControl({ label, value, options, onChange, help }: SelectProps) {
  return (
    <NativeControl label={label}>
      {(id) => (
        <>
          <select
            id={id}
            className="text-input"
            value={value}
            aria-describedby={help && `${id}-help`}
            onChange={({ target }) => onChange(target.value)}
          >
            {options.map(([own, text]) => (
              <option key={own} value={own}>
                {text}
              </option>
            ))}
          </select>
          {help && (
            <div id={`${id}-help`} className="native-control-help">
              {help}
            </div>
          )}
        </>
      )}
    </NativeControl>
  )
}

import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { Labelled } from '../../ui/entries/labelled.tsx'
import { selectArrow } from '../../ui/styles/select-arrow.ts'

interface Props {
  label: string
  children: (id: string) => ReactNode
}

/** A native control with a label above it, for dialogs without a form. */
export function NativeControl({ label, children }: Props) {
  return (
    <Box sx={look}>
      <Labelled label={label}>{children}</Labelled>
    </Box>
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
            <Box id={`${id}-help`} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              {help}
            </Box>
          )}
        </>
      )}
    </NativeControl>
  )
}

const look = {
  // Fits a phone, even if a chosen file has a long name.
  minInlineSize: 0,
  '& select, & input:not([type=file])': {
    boxSizing: 'border-box',
    minBlockSize: 36,
    maxInlineSize: 'min(100%, 16.25rem)',
    paddingInline: '10px',
    border: '1px solid',
    borderColor: 'color-mix(in srgb, var(--mui-palette-text-secondary) 62%, transparent)',
    borderRadius: 1,
    backgroundColor: 'background.paper',
    color: 'text.primary',
    font: 'inherit',
  },
  '& select': selectArrow,
  '& [type=file]': { font: 'inherit', maxInlineSize: '100%' },
  '& ::file-selector-button': {
    minBlockSize: 36,
    marginInlineEnd: '12px',
    paddingInline: '14px',
    border: '1px solid',
    borderColor: 'primary.main',
    borderRadius: 1,
    backgroundColor: 'transparent',
    color: 'primary.main',
    font: 'inherit',
    fontSize: '0.8125rem',
    fontWeight: 600,
    cursor: 'pointer',
  },
}

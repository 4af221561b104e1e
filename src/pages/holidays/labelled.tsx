import Box from '@mui/material/Box'
import { type ReactNode, useId } from 'react'
import { selectArrow } from '../../ui/styles/select-arrow.ts'

/** A native control with its label above it, for a dialog that is no form. */
export function Labelled({
  label,
  children,
}: {
  label: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <Box sx={look}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </Box>
  )
}

const look = {
  // As narrow as a phone asks for, whatever the name of a chosen file.
  minInlineSize: 0,
  '& label': { display: 'block', marginBlockEnd: 1, fontSize: '0.75rem', color: 'text.secondary' },
  '& select, & input:not([type=file])': {
    boxSizing: 'border-box',
    minBlockSize: 36,
    maxInlineSize: 260,
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

import Box from '@mui/material/Box'
import { type ReactNode, useId } from 'react'

interface Props {
  label: string
  sx?: object | undefined
  /** Renders the control with this id. */
  children: (id: string) => ReactNode
}

/** A control with a small label above it, outside of a form. */
export function Labelled({ label, sx, children }: Props) {
  const id = useId()
  return (
    <Box sx={{ ...look, ...sx }}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </Box>
  )
}

const look = {
  '& label': { display: 'block', marginBlockEnd: 1, fontSize: '0.75rem', color: 'text.secondary' },
}

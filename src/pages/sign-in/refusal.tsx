import Box from '@mui/material/Box'
import { forcedEdge } from '../../ui/forced-colors.ts'

/** Why signing in did not succeed, announced. It looks like MUI's Alert, which with its paper and icons weighs 4 kB. */
export function Refusal({ why }: { why: string | undefined }) {
  return (
    why && (
      <Box role="alert" sx={look}>
        {why}
      </Box>
    )
  )
}

const look = {
  marginBlockEnd: 5,
  padding: '10px 16px',
  borderRadius: 1,
  fontSize: '0.875rem',
  ...forcedEdge,
  color: 'var(--mui-palette-Alert-errorColor)',
  backgroundColor: 'var(--mui-palette-Alert-errorStandardBg)',
}

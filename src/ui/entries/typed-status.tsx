import Box, { type BoxProps } from '@mui/material/Box'
import { announced, useRested } from '../hooks/use-rested.ts'

/**
 * A status about a typed value. It waits until typing pauses, so that screen readers don't
 * announce after each key what a half-typed value means.
 */
export function TypedStatus({ children, ...box }: BoxProps) {
  return (
    <Box role="status" {...box}>
      {useRested(children, announced)}
    </Box>
  )
}

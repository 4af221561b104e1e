import Box, { type BoxProps } from '@mui/material/Box'
import { memo, type ReactNode, useSyncExternalStore } from 'react'

/** How long after the last key a status follows what was typed, in ms. */
const REST_MS = 500

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let pauses = 0

function onPause() {
  timer = undefined
  pauses++
  for (const listener of listeners) listener()
}
function onKey() {
  clearTimeout(timer)
  timer = setTimeout(onPause, REST_MS)
}
function subscribe(listener: () => void) {
  listeners.add(listener)
  document.addEventListener('beforeinput', onKey)
  return () => void listeners.delete(listener)
}

/**
 * A status about a typed value. It waits until typing pauses, so that screen readers don't
 * announce after each key what a half-typed value means.
 */
export function TypedStatus({ children, ...box }: BoxProps) {
  // Renders at each pause, and not at a key.
  useSyncExternalStore(subscribe, () => pauses)
  return (
    <Box role="status" {...box}>
      <Frozen isFrozen={timer !== undefined}>{children}</Frozen>
    </Box>
  )
}

interface FrozenProps {
  isFrozen: boolean
  children: ReactNode
}

const Frozen = memo(
  ({ children }: FrozenProps) => children,
  (_, next) => next.isFrozen,
)

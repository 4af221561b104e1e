import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Moves the focus to the field that the address names, `#recording_retention`; a refused save leads to its field this way. */
export function FocusField() {
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address opened again (another key) moves the focus again
  useEffect(() => {
    const field = document.getElementById(hash.slice(1))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [hash, key])
  return null
}

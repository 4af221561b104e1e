import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** How long a field is marked. */
const MARK_MS = 2000
const mark = {
  outline: '2px solid var(--accent)',
  outlineOffset: '3px',
  borderRadius: '4px',
}

/**
 * Moves the focus to the field that the address names, such as `#recording_retention`, and marks it
 * for a moment. Rejected saves and the search lead to their field this way.
 */
export function FocusField() {
  const location = useLocation()
  useEffect(() => {
    // Opening the same address again gives another location, and moves the focus again.
    const field = document.getElementById(location.hash.slice(1))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
    field?.closest('[data-field]')?.animate([mark, mark], MARK_MS)
  }, [location])
  return null
}

import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * Moves the focus to the field that the address names, such as `#recording_retention`. A rejected
 * save leads to its field this way.
 */
export function FocusField() {
  const location = useLocation()
  useEffect(() => {
    // Opening the same address again gives another location, and moves the focus again.
    const field = document.getElementById(location.hash.slice(1))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [location])
  return null
}

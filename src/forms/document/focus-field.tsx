import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * Moves the focus to the field that the address names, such as `#recording_retention`, and marks it
 * for a moment. A rejected save leads to its field this way, and so does the search.
 */
export function FocusField() {
  const location = useLocation()
  useEffect(() => {
    const id = location.hash.slice(1)
    // Opening the same address again gives another location, and moves the focus again.
    if (id === '' || showField(id)) return
    // The part of the page that has the field may still be loading.
    const observer = new MutationObserver(() => {
      if (showField(id)) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [location])
  return null
}

function showField(id: string): boolean {
  const field = document.getElementById(id)
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
  const mark = { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: '6px' }
  field?.closest('[data-field]')?.animate([mark, mark], 2000)
  return field !== null
}

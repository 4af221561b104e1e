import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { FocusField } from '../../forms/document/focus-field.tsx'
import type { SettingsSection } from '../../paths.ts'

/**
 * Scrolls to the section that the address names, or to its field. A section that is chosen on the
 * page gets the focus too. Stands behind the sections, which come later than the page.
 */
export function Arrive({ section }: { section: SettingsSection }) {
  const location = useLocation()
  const opened = useRef(location)
  useEffect(() => {
    if (location.hash) return
    const element = document.getElementById(sectionId(section))
    // Opening the same address again gives another location, and scrolls again.
    if (section !== 'general') element?.scrollIntoView()
    if (opened.current !== location) element?.closest('section')?.focus({ preventScroll: true })
  }, [section, location])
  return <FocusField />
}

/** The id of the element of a section. */
export const sectionId = (section: SettingsSection): string => `section-${section}`

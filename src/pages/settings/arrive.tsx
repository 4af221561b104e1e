import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { FocusField } from '../../forms/document/focus-field.tsx'
import type { SettingsSection } from '../../paths.ts'

/**
 * Scrolls to the section that the address names, or to its field. Stands behind the sections, which
 * come later than the page.
 */
export function Arrive({ section }: { section: SettingsSection }) {
  const location = useLocation()
  useEffect(() => {
    if (section === 'general' || location.hash) return
    // Opening the same address again gives another location, and scrolls again.
    document.getElementById(sectionId(section))?.scrollIntoView()
  }, [section, location])
  return <FocusField />
}

/** The id of the element of a section. */
export const sectionId = (section: SettingsSection): string => `section-${section}`

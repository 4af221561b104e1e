import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { FocusField } from '../../forms/document/focus-field.tsx'
import type { SettingsSection } from '../../paths.ts'

/**
 * Scrolls to the section or the field in the address. If the user chose the section on this page,
 * also focuses it. Rendered after the sections, so that they exist by then.
 */
export function Arrive({ section }: { section: SettingsSection }) {
  const location = useLocation()
  const opened = useRef(location)
  useEffect(() => {
    if (location.hash) return
    const element = document.getElementById(sectionId(section))
    // Opening the same address again makes a new location, so this scrolls again.
    if (section !== 'general') element?.scrollIntoView()
    if (opened.current !== location) element?.closest('section')?.focus({ preventScroll: true })
  }, [section, location])
  return <FocusField />
}

/** The id of a section's element. */
export const sectionId = (section: SettingsSection): string => `section-${section}`

import { useEffect } from 'react'

const forms = new Set<() => boolean>()

/** Whether a form on the page has edits that are not saved. */
export const hasUnsaved = (): boolean => [...forms].some((isChanged) => isChanged())

/** Counts a form among those that may have unsaved edits, as long as it is there. */
export function useUnsaved(isChanged: () => boolean) {
  useEffect(() => {
    forms.add(isChanged)
    return () => void forms.delete(isChanged)
  }, [isChanged])
}

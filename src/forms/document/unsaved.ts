import { useEffect } from 'react'

const forms = new Set<() => boolean>()

/** Whether any form on the page has unsaved edits. */
export const hasUnsaved = (): boolean => [...forms].some((isChanged) => isChanged())

/** Makes `hasUnsaved` include this form while it is mounted. */
export function useUnsaved(isChanged: () => boolean) {
  useEffect(() => {
    forms.add(isChanged)
    return () => void forms.delete(isChanged)
  }, [isChanged])
}

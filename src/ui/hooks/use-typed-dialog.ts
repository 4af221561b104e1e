import { useEffect, useId } from 'react'

/** The ids of open dialogs in which the user has typed or chosen something. */
const typed = new Set<string>()

/** Whether closing the open dialogs would lose what the user has entered in them. */
export const hasTypedDialog = (): boolean => typed.size > 0

/** For a dialog: returns what to call when something is entered in it. */
export function useTypedDialog(): () => void {
  const id = useId()
  useEffect(() => () => void typed.delete(id), [id])
  return () => typed.add(id)
}

import { createContext, useContext, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'
import { useWhenRested } from '../../ui/hooks/use-rested.ts'
import { useFormChange } from './use-form-change.ts'

export const ChangedContext = createContext<readonly string[]>([])

/** The paths of the unsaved changes; a path is listed once for each change at it. */
export const useChangedPaths = (): readonly string[] => useContext(ChangedContext)

/** The paths of the unsaved changes of a form. Typed ones are found once typing pauses. */
export function useChangesOf(
  form: UseFormReturn<FieldValues>,
  changes: () => Change[],
): readonly string[] {
  const find = () => ({ changes, paths: changes().map(({ path }) => path) })
  const [found, setFound] = useState(find)
  // After a save, the changes before it must not be shown, not even for a moment.
  if (found.changes !== changes) setFound(find)
  const update = useWhenRested(() =>
    setFound((before) => {
      const now = find()
      return isSame(before.paths, now.paths) ? before : now
    }),
  )
  useFormChange(form, update)
  return found.paths
}

import { createContext, startTransition, useContext, useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'

export const ChangedContext = createContext<readonly string[]>([])

/** The paths of the unsaved changes; a path is listed once for each change at it. */
export const useChangedPaths = (): readonly string[] => useContext(ChangedContext)

/**
 * The paths of the unsaved changes of a form. They render in a transition, so that typing stays
 * fast.
 */
export function useChangesOf(
  form: UseFormReturn<FieldValues>,
  changes: () => Change[],
): readonly string[] {
  const [paths, setPaths] = useState<readonly string[]>([])
  useEffect(() => {
    const compare = () => {
      const now = changes().map((change) => change.path)
      startTransition(() => setPaths((before) => (isSame(before, now) ? before : now)))
    }
    compare()
    return form.subscribe({ formState: { values: true }, callback: compare })
  }, [form, changes])
  return paths
}

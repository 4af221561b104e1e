import { createContext, useContext, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type Change, changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'
import { useWhenRested } from '../../ui/hooks/use-rested.ts'
import type { FormSpec } from './form-spec.ts'
import { useFormChange } from './use-form-change.ts'

/** The changes of a form as its user counts them. */
export const changesOf = <V extends FieldValues>(
  { atomicPaths, isDerived }: Pick<FormSpec<V>, 'atomicPaths' | 'isDerived'>,
  before: unknown,
  after: V,
): Change[] =>
  changesBetween(before, after, atomicPaths).filter(({ path }) => !isDerived?.(after, path))

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

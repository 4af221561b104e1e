import { createContext, startTransition, useContext, useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type Change, changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'
import type { FormSpec } from './form-spec.ts'

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

/**
 * The paths of the unsaved changes of a form. They render in a transition, so that typing stays
 * fast.
 */
export function useChangesOf(
  form: UseFormReturn<FieldValues>,
  changes: () => Change[],
): readonly string[] {
  const [found, setFound] = useState<Found>({ changes, paths: [] })
  useEffect(() => {
    const compare = () => {
      const now = { changes, paths: pathsOf(changes) }
      startTransition(() =>
        setFound((before) =>
          before.changes === changes && isSame(before.paths, now.paths) ? before : now,
        ),
      )
    }
    compare()
    return form.subscribe({ formState: { values: true }, callback: compare })
  }, [form, changes])
  // After a save, the changes before it must not be shown, not even for a moment.
  return found.changes === changes ? found.paths : pathsOf(changes)
}

interface Found {
  /** What they were found with. Another one compares with another snapshot. */
  changes: () => Change[]
  paths: readonly string[]
}

const pathsOf = (changes: () => Change[]) => changes().map(({ path }) => path)

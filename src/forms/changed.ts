import { createContext, startTransition, useContext, useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { changesBetween, isSame } from '../domain/changes.ts'
import type { Loaded } from './editing.ts'

export const ChangedContext = createContext<readonly string[]>([])

/** The paths of what has been changed since the form was filled; a path stands there once for each change at it. */
export const useChangedPaths = (): readonly string[] => useContext(ChangedContext)

/** Compares the form with what it was filled from after each change. What shows the result waits until the typed letter is painted. */
export function useComparison(
  form: UseFormReturn<FieldValues>,
  loaded: Loaded<FieldValues>,
): readonly string[] {
  const [paths, setPaths] = useState<readonly string[]>([])
  useEffect(() => {
    const compare = () => {
      const now = changesBetween(loaded.values, form.getValues()).map((change) => change.path)
      startTransition(() => setPaths((before) => (isSame(before, now) ? before : now)))
    }
    compare()
    return form.subscribe({ formState: { values: true }, callback: compare })
  }, [form, loaded])
  return paths
}

import { useEffect, useState } from 'react'
import { changesBetween, isSame } from '../domain/changes.ts'
import { useEditing } from './editing.ts'

/** The paths of what has been changed since the form was filled; a path stands there once for each change at it. */
export function useChangedPaths(): string[] {
  const { form, loaded } = useEditing()
  const [paths, setPaths] = useState<string[]>([])
  useEffect(() => {
    const compare = () => {
      const now = changesBetween(loaded.values, form.getValues()).map((change) => change.path)
      setPaths((before) => (isSame(before, now) ? before : now))
    }
    compare()
    return form.subscribe({ formState: { values: true }, callback: compare })
  }, [form, loaded])
  return paths
}

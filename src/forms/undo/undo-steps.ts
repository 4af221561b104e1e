import type { FieldValues } from 'react-hook-form'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'

/** The states of a form that undo and redo lead to. */
export interface UndoSteps {
  past: readonly FieldValues[]
  present: FieldValues
  future: readonly FieldValues[]
  /** The paths of what the last step changed; '' if the next change starts a new step. */
  lastChanged: string
}

/** How many steps can be undone. */
export const MAX_STEPS = 100

/** No steps yet: the form as it was filled. */
export const firstStep = (present: FieldValues): UndoSteps => ({
  past: [],
  present,
  future: [],
  lastChanged: '',
})

/** Adds the form's new values. Continued typing in one field counts as one step. */
export function addStep(steps: UndoSteps, values: FieldValues, isTyping: boolean): UndoSteps {
  const { past, present, lastChanged } = steps
  if (isSame(values, present)) return steps
  const changed = changesBetween(present, values)
    .map(({ path }) => path)
    .join()
  const isSameStep = isTyping && changed === lastChanged
  return {
    past: isSameStep ? past : [...past, present].slice(-MAX_STEPS),
    present: structuredClone(values),
    future: [],
    lastChanged: changed,
  }
}

export function undo({ past, present, future }: UndoSteps): UndoSteps | null {
  const previous = past.at(-1)
  if (!previous) return null
  return {
    past: past.slice(0, -1),
    present: previous,
    future: [...future, present],
    lastChanged: '',
  }
}

export function redo({ past, present, future }: UndoSteps): UndoSteps | null {
  const next = future.at(-1)
  if (!next) return null
  return {
    past: [...past, present],
    present: next,
    future: future.slice(0, -1),
    lastChanged: '',
  }
}

/** Moves every step onto a newer snapshot, so that undo leaves remote changes alone. */
export const rebaseSteps = (
  { past, future, lastChanged }: UndoSteps,
  rebaseStep: (values: FieldValues) => FieldValues,
  present: FieldValues,
): UndoSteps => ({
  past: past.map(rebaseStep),
  present: structuredClone(present),
  future: future.map(rebaseStep),
  lastChanged,
})

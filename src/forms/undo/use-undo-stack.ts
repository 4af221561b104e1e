import { useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { letterOf } from '../../ui/hooks/letter-of.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { useWhenRested } from '../../ui/hooks/use-rested.ts'
import { keepFocus } from '../document/keep-focus.ts'
import { useFormChange } from '../document/use-form-change.ts'
import { addStep, firstStep, rebaseSteps, redo, type UndoSteps, undo } from './undo-steps.ts'

export type UndoStack = ReturnType<typeof useUndoStack>

/** Undo and redo of the changes of a form since the server last filled it. */
export function useUndoStack(form: UseFormReturn<FieldValues>) {
  // Only whether there is something to undo or redo is rendered: most keys change neither.
  const [first] = useState(() => firstStep(structuredClone(form.getValues())))
  const steps = useRef(first)
  const [can, setCan] = useState({ undo: false, redo: false })
  const isOwnChange = useRef(false)

  const show = () => {
    const { past, future } = steps.current
    const [canUndo, canRedo] = [past.length > 0, future.length > 0]
    setCan((before) =>
      before.undo === canUndo && before.redo === canRedo
        ? before
        : { undo: canUndo, redo: canRedo },
    )
  }
  // The buttons change together with the list of changes (changed.ts).
  const showWhenRested = useWhenRested(show)
  const update = (next: UndoSteps) => {
    steps.current = next
    show()
  }
  const changeForm = (change: () => void) => {
    isOwnChange.current = true
    change()
    isOwnChange.current = false
  }
  useFormChange(form, () => {
    if (isOwnChange.current) return
    const isTyped = isTextField(document.activeElement)
    steps.current = addStep(steps.current, form.getValues(), isTyped)
    showWhenRested()
  })
  /** Whether there was a step to go. */
  const go = (next: UndoSteps | null): boolean => {
    if (!next) return false
    update(next)
    const fillIn = () => form.reset(structuredClone(next.present), { keepFieldsRef: true })
    changeForm(() => keepFocus(fillIn))
    return true
  }
  const undoLast = () => go(undo(steps.current))
  const redoLast = () => go(redo(steps.current))
  useUndoKeys(undoLast, redoLast)

  return {
    can,
    undo: undoLast,
    redo: redoLast,
    /** Forgets all steps: undo leads back to the form as it is now, and no further. */
    restart: () => update(firstStep(structuredClone(form.getValues()))),
    /** Lets `fillIn` put remote values into the form, which undo leaves alone. */
    rebase: (rebaseStep: (values: FieldValues) => FieldValues, fillIn: () => void) => {
      changeForm(fillIn)
      update(rebaseSteps(steps.current, rebaseStep, form.getValues()))
    },
  }
}

/**
 * Ctrl+Z and Ctrl+Shift+Z, or ⌘ for Ctrl. A text field that the user has typed in keeps its own
 * undo, and so does a dialog.
 */
function useUndoKeys(onUndo: () => boolean, onRedo: () => boolean) {
  const typedIn = useRef<EventTarget>(null)
  useEventListener(window, 'input', ({ target }) => {
    typedIn.current = target
  })
  useEventListener(window, 'focusin', () => {
    typedIn.current = null
  })
  useEventListener(window, 'keydown', (event) => {
    if (letterOf(event) !== 'z' || !(event.ctrlKey || event.metaKey)) return
    const isTyping = isTextField(event.target) && typedIn.current === event.target
    if (isTyping || document.querySelector('dialog[open]')) return
    if (event.shiftKey ? onRedo() : onUndo()) event.preventDefault()
  })
}

const TEXT_TYPES = ['text', 'search', 'url', 'tel', 'email', 'password', 'number']

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type))

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { isSame } from '../../domain/revision/same.ts'

/** Steps that can be taken back. */
const MOST = 100

export type UndoStack = ReturnType<typeof useUndoStack>

/** Undo and redo over every change of a form since it was last filled by the server. Typing in one field is one step. */
export function useUndoStack(form: UseFormReturn<FieldValues>) {
  const steps = useRef({ past: [] as FieldValues[], future: [] as FieldValues[], last: '' })
  const present = useRef<FieldValues>(null)
  present.current ??= structuredClone(form.getValues())
  const isGoing = useRef(false)
  // Two booleans, so that a key which changes neither draws nothing.
  const [canUndo, setCanUndo] = useState(false)
  const [canRedo, setCanRedo] = useState(false)

  const show = useCallback(() => {
    const { past, future } = steps.current
    setCanUndo(past.length > 0)
    setCanRedo(future.length > 0)
  }, [])
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          const before = present.current
          const now = form.getValues()
          if (!before || isGoing.current || isSame(now, before)) return
          const place = changesBetween(before, now)
            .map(({ path }) => path)
            .join()
          const { past, last } = steps.current
          const isTyping = place === last && isTextField(document.activeElement)
          if (!isTyping) past.push(before)
          if (past.length > MOST) past.shift()
          steps.current = { past, future: [], last: place }
          present.current = structuredClone(now)
          show()
        },
      }),
    [form, show],
  )

  const go = (from: FieldValues[], to: FieldValues[]) => {
    const next = from.pop()
    if (!next || !present.current) return
    to.push(present.current)
    present.current = next
    steps.current.last = ''
    isGoing.current = true
    form.reset(structuredClone(next), { keepFieldsRef: true })
    isGoing.current = false
    show()
  }
  const undo = () => go(steps.current.past, steps.current.future)
  const redo = () => go(steps.current.future, steps.current.past)
  /** Begins anew: what stands in the form is what there is to go back to. */
  const restart = () => {
    steps.current = { past: [], future: [], last: '' }
    present.current = structuredClone(form.getValues())
    show()
  }
  /** Puts what came from elsewhere under every step by `change`, and into the form by `fillIn`: no undo is to take it away. */
  const rebase = (change: (values: FieldValues) => FieldValues, fillIn: () => void) => {
    const { past, future, last } = steps.current
    steps.current = { past: past.map(change), future: future.map(change), last }
    isGoing.current = true
    fillIn()
    isGoing.current = false
    present.current = structuredClone(form.getValues())
  }
  useUndoKeys(undo, redo)
  return { undo, redo, restart, rebase, can: { undo: canUndo, redo: canRedo } }
}

/** Ctrl+Z and Ctrl+Shift+Z, or ⌘ for Ctrl. A text field that is being typed in keeps its own undo, and a dialog the form's away. */
function useUndoKeys(undo: () => void, redo: () => void) {
  const typedIn = useRef<EventTarget>(null)
  useEffect(() => {
    const onInput = ({ target }: Event) => {
      typedIn.current = target
    }
    const onFocus = () => {
      typedIn.current = null
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
      const isTyping = isTextField(event.target) && typedIn.current === event.target
      if (isTyping || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('input', onInput)
    window.addEventListener('focusin', onFocus)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('input', onInput)
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('keydown', onKey)
    }
  })
}

const TEXT_TYPES = ['text', 'search', 'url', 'tel', 'email', 'password', 'number']

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type))

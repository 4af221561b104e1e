import { useSyncExternalStore } from 'react'
import { useFormState } from 'react-hook-form'
import { typing } from '../../ui/entries/typing.ts'
import { errorAt } from '../validation/error-at.ts'
import { needsText } from '../validation/schema-limits.ts'
import { afterPress } from './after-press.ts'
import { type FieldTexts, useDocumentForm } from './form-spec.ts'
import { textName, useFieldTexts } from './texts.ts'

/** The state of a field. */
interface FieldState {
  name: string
  error: string
  /** The server sent something here that could not be read. */
  isInvalid: boolean
  /** The server sent nothing here, and this is the default. */
  isMissing: boolean
  /**
   * The entered text was cleaned so that a machine can read it, and the user can see a difference.
   */
  isCleaned: boolean
  /** For the element that takes the input. */
  aria: {
    id: string
    'aria-describedby': string
    'aria-invalid': boolean
    'aria-required'?: boolean
  }
}

/** Everything that a control needs to know about its field. */
export type Field = FieldTexts & FieldState

/** A field's words, limits and error. Rerenders only when its own error changes. */
export function useField(name: string): Field {
  return { ...useFieldTexts()(name), ...useFieldState(name) }
}

/** The state of a field. Its help text has the id `help`. */
export function useFieldState(name: string, help = `${name}-help`): FieldState {
  const { spec, form, snapshot, cleaning } = useDocumentForm()
  const isCleaned = useSyncExternalStore(cleaning.subscribe, () => cleaning.isChanged(name))
  const { errors } = useFormState({ control: form.control, name, exact: true })
  const error = errorAt(errors, name)
  return {
    name,
    error,
    isInvalid: snapshot.invalidPaths.includes(name),
    isMissing: snapshot.missingPaths.includes(name),
    isCleaned,
    aria: {
      id: name,
      'aria-describedby': `${help}${error ? ` ${name}-error` : ''}`,
      'aria-invalid': error !== '',
      ...(needsText(spec.schema, name) && { 'aria-required': true }),
    },
  }
}

/** The attributes of a text input for the kind of text that its field takes. */
export function useTyping(name: string) {
  const { spec } = useDocumentForm()
  return typing[spec.textKinds?.[textName(spec, name)] ?? 'literal']
}

/** A field, and the props of its text input. It is uncontrolled, so a key renders nothing else. */
export function useTextInput(name: string) {
  const field = useField(name)
  const input = { ...useCleanedInput(name), ...field.aria, ...useTyping(name), dir: 'auto' }
  return { field, input }
}

/** How long after the last key a field is validated, in milliseconds. */
const REST_MS = 150
/** One timer for each field, as the user may go on to the next field within that time. */
const resting = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Registers a text input whose text is cleaned when the user leaves it. From `judgesFrom`
 * characters on, it is validated when typing pauses; a shorter text is validated by a save.
 */
export function useCleanedInput(name: string, judgesFrom = Number.POSITIVE_INFINITY) {
  const { form, cleaning } = useDocumentForm()
  const clean = () => afterPress(() => cleaning.clean(name))
  const judge = () => {
    clearTimeout(resting.get(name))
    if (String(form.getValues(name)).length < judgesFrom) return
    // Validates the whole form, which is too slow for every key.
    const timer = setTimeout(() => afterPress(() => void form.trigger(name)), REST_MS)
    resting.set(name, timer)
  }
  return form.register(name, { onBlur: clean, onChange: judge })
}

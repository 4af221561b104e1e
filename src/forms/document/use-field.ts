import { useSyncExternalStore } from 'react'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { errorAt } from '../validation/error-at.ts'
import { type Limits, limitsOf } from '../validation/schema-limits.ts'
import { useDocumentForm } from './form-spec.ts'
import { type FieldTexts, useFieldTexts } from './texts.ts'

/** What can be said about a field, whatever its value. */
export interface FieldWords extends FieldTexts {
  /** The limits in words, '' where there are none. */
  limits: string
}

/** The state of a field. */
interface FieldState {
  name: string
  error: string
  /** The server sent something here that could not be read. */
  isInvalid: boolean
  /** The server sent nothing here, and this is the default. */
  isMissing: boolean
  /** What was entered here was changed so that a machine can read it, and it shows. */
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
export type Field = FieldWords & FieldState

/** A field's words, limits and error. Only a change of its own error renders it again. */
export function useField(name: string): Field {
  return { ...useFieldWords()(name), ...useFieldState(name) }
}

/** Finds the words of a field. */
export function useFieldWords(): (name: string) => FieldWords {
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const words = useLimitWords()
  return (name) => ({ ...textsOf(name), limits: words(limitsOf(spec.schema, name)) })
}

/** The state of a field. Its help text has the id `help`. */
export function useFieldState(name: string, help = `${name}-help`): FieldState {
  const { spec, form, snapshot, cleaning } = useDocumentForm()
  const { of, min = 0 } = limitsOf(spec.schema, name)
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
      ...(of === 'text' && min > 0 && { 'aria-required': true }),
    },
  }
}

/** A field and the props of its text input, which is uncontrolled: a key renders nothing else. */
export function useTextInput(name: string) {
  const field = useField(name)
  const { ref, ...registered } = useCleanedInput(name)
  const input = { ...registered, inputRef: ref, fullWidth: true, error: field.error !== '' }
  return { field, input }
}

/** Registers a text input whose text is cleaned when it is left. */
export function useCleanedInput(name: string) {
  const { form, cleaning } = useDocumentForm()
  const clean = () => cleaning.clean(name)
  return form.register(name, { onBlur: clean })
}

function useLimitWords() {
  const { t } = useTranslation()
  return ({ of, min, max }: Limits): string => {
    if (of === 'text') {
      if (max === undefined) return ''
      return min
        ? t('form.limits.charactersBetween', { min, max })
        : t('form.limits.charactersAtMost', { count: max })
    }
    if (min !== undefined && max !== undefined) return t('form.limits.between', { min, max })
    if (min !== undefined) return t('form.limits.atLeast', { min })
    return max === undefined ? '' : t('form.limits.atMost', { max })
  }
}

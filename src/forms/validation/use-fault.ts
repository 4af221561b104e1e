import { type FieldPath, type FieldValues, get, useFormState } from 'react-hook-form'
import { useDocumentForm } from '../document/form-spec.ts'

/**
 * Whether one of these fields has an error. A page shows a field that it otherwise hides while it
 * has one, so that the user can correct it.
 */
export function useFault<V extends FieldValues = never>(names: NoInfer<FieldPath<V>>[]): boolean {
  const { form } = useDocumentForm<V>()
  const { errors } = useFormState({ control: form.control, name: names })
  return names.some((name) => get(errors, name) !== undefined)
}

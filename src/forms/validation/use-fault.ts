import { get, useFormState } from 'react-hook-form'
import { useDocumentForm } from '../document/form-spec.ts'

/** Whether one of these fields is at fault. A field that is shown only sometimes is shown then too, or nobody could mend it. */
export function useFault(names: readonly string[]): boolean {
  const { form } = useDocumentForm()
  const { errors } = useFormState({ control: form.control, name: names as string[] })
  return names.some((name) => get(errors, name) !== undefined)
}

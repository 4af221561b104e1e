import type { OfficeHours } from '../../contract/office-hours.ts'
import { useEditing } from '../../forms/editing.ts'

/** Puts a week into the form; what was found wrong before is judged anew. */
export function useSetHours(): (hours: OfficeHours) => void {
  const { form } = useEditing()
  return (hours) =>
    form.setValue('office_hours', hours, { shouldValidate: form.formState.isSubmitted })
}

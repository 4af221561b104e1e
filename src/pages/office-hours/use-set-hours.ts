import { useFormState } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

/** Puts a week into the form, and validates it again if errors are shown. */
export function useSetHours(): (hours: OfficeHours) => void {
  const { form } = useDocumentForm<TenantSettings>()
  const { isSubmitted } = useFormState({ control: form.control })
  return (hours) => {
    form.setValue('office_hours', hours)
    if (isSubmitted) void form.trigger('office_hours')
  }
}

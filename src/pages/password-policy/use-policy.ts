import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

/** The policy as it stands on the page, saved or not; null while its lengths make no sense. Typing does not wait for it. */
export function usePolicy(): PasswordPolicy | null {
  const { form } = useDocumentForm<PasswordPolicy>()
  const values = useDeferredValue(useWatch({ control: form.control }))
  return useMemo(() => passwordPolicy.safeParse(values).data ?? null, [values])
}

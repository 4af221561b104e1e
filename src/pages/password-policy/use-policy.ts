import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

/**
 * The policy in the form, saved or not; null while it is invalid. Deferred, so that typing stays
 * fast.
 */
export function usePolicy(): PasswordPolicy | null {
  const { form } = useDocumentForm<PasswordPolicy>()
  const values = useDeferredValue(useWatch({ control: form.control }))
  return useMemo(() => passwordPolicy.safeParse(values).data ?? null, [values])
}

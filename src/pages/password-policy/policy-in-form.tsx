import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

const PolicyContext = createContext<PasswordPolicy | null>(null)

/**
 * Provides the policy in the form to everything that shows its effects. They render only when a
 * change makes a different valid policy. Deferred, so that typing stays fast.
 */
export function PolicyInForm({ children }: { children: ReactNode }) {
  const { form } = useDocumentForm<PasswordPolicy>()
  const values = useWatch({ control: form.control })
  const policy = useMemo(() => passwordPolicy.safeParse(values).data ?? null, [values])
  return <PolicyContext value={useDeferredValue(policy)}>{children}</PolicyContext>
}

/** The policy in the form, saved or not; null while it is invalid. */
export const usePolicy = (): PasswordPolicy | null => use(PolicyContext)

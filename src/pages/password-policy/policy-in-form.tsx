import { createContext, type ReactNode, use, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useRested } from '../../ui/hooks/use-rested.ts'

const PolicyContext = createContext<PasswordPolicy | null>(null)

/**
 * Provides the policy in the form to everything that shows its effects. They render only when a
 * change makes a different valid policy, once typing pauses.
 */
export function PolicyInForm({ children }: { children: ReactNode }) {
  const { form } = useDocumentForm<PasswordPolicy>()
  const values = useRested(useWatch({ control: form.control }))
  const policy = useMemo(() => passwordPolicy.safeParse(values).data ?? null, [values])
  return <PolicyContext value={policy}>{children}</PolicyContext>
}

/** The policy in the form, saved or not; null while it is invalid. */
export const usePolicy = (): PasswordPolicy | null => use(PolicyContext)

/** What a role may do here: work on every tenant, on its own, or look at its own account. */
export type Access = 'system' | 'tenant' | 'self'

/** Which access a role name gives. The seed's rule: a tenant user sees his own account only. */
export function accessOf(role: string): Access {
  if (role === 'SystemAdmin') return 'system'
  return role === 'Admin' ? 'tenant' : 'self'
}

/** What a role may do here: work on every tenant, on its own, or look at its own account. */
export type Access = 'system' | 'tenant' | 'self'

/**
 * Which access the console gives a role name; the PBX decides what it then lets through. An unknown name
 * counts as a tenant user, who sees their own account only.
 */
export function accessOf(role: string): Access {
  if (role === 'SystemAdmin' || role === 'Dealer') return 'system'
  return role === 'Admin' ? 'tenant' : 'self'
}

import { type Access, accessOf } from '../../src/contract/roles.ts'

/**
 * What this server lets a role do. Dealers may only see their own tenants, but this server does not
 * know which those are, so they get no tenant.
 */
export const grantedTo = (role: string): Access => (role === 'Dealer' ? 'self' : accessOf({ role }))

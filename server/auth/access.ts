import { type Access, accessOf } from '../../src/contract/roles.ts'

/**
 * The access that this server grants to a role. Dealers should see their own tenants only, but
 * this server doesn't know which those are, so they can't open any tenant.
 */
export const grantedTo = (role: string): Access => (role === 'Dealer' ? 'self' : accessOf({ role }))

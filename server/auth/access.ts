import { type Access, accessOf } from '../../src/contract/roles.ts'

/** What this server lets a role do. A dealer sees his own tenants alone, and this server does not know whose dealer he is. */
export const grantedTo = (role: string): Access => (role === 'Dealer' ? 'self' : accessOf({ role }))

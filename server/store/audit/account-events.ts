import type { SignInFailure } from '../../../src/contract/audit-logs.ts'
import { updateStates } from '../../rules/audit-states.ts'
import type { AuditEvent } from './add-entry.ts'

/** The audit log's events about sign-ins, sign-outs and passwords. */

export const signedIn = (tenant_id: string, username: string): AuditEvent => ({
  ...aboutUser(tenant_id, username),
  ...nowIs({ result: 'ok' }),
  action: 'LOGIN',
})

export const signInFailed = (
  tenant_id: string,
  username: string,
  reason: SignInFailure,
): AuditEvent => ({
  ...aboutUser(tenant_id, username),
  ...nowIs({ result: 'failed', reason }),
  action: 'LOGIN',
})

/** A system administrator switched to this tenant. */
export const switchedTenant = (tenant_id: string, name: string): AuditEvent => ({
  tenant_id,
  action: 'LOGIN',
  object_type: 'SYSTEM',
  object_name: name,
  ...nowIs({ result: 'ok' }),
})

/** Which sessions ended, and the reason if the user didn't sign out. */
type SessionEnd = { sessions: 'one' | 'all'; reason?: 'refresh_token_reused' }

export const signedOut = (tenant_id: string, username: string, end: SessionEnd): AuditEvent => ({
  ...aboutUser(tenant_id, username),
  ...nowIs(end),
  action: 'LOGOUT',
})

interface Account {
  username: string
  password_hash: string
  password_force_reset: number
}

/** A user's password changed. Both passwords are masked. */
export function passwordChanged(tenant_id: string, before: Account, after: Account): AuditEvent {
  const states = updateStates(fieldsOf(before), fieldsOf(after), {})
  const { username } = before
  return {
    ...aboutUser(tenant_id, username),
    action: 'UPDATE',
    old_state: '',
    new_state: '',
    ...states,
  }
}

const fieldsOf = ({ password_hash, password_force_reset }: Account) => ({
  password: password_hash,
  password_force_reset: password_force_reset !== 0,
})

const aboutUser = (tenant_id: string, username: string) =>
  ({ tenant_id, object_type: 'USER', object_name: username }) as const

const nowIs = (state: object) => ({ old_state: '', new_state: JSON.stringify(state) })

import type { Context } from 'hono'
import { addressOf } from './client-address.ts'

/** What the log tells about who got in, who did not, and what they changed about that. */
export interface SecurityEvent {
  event:
    | 'sign_in'
    | 'second_factor'
    | 'code_sent'
    | 'refresh'
    | 'sign_out'
    | 'password_change'
    | 'access'
    | 'tenant_switch'
  outcome: 'ok' | 'failed' | 'limited' | 'second_factor_asked' | 'refused'
  /**
   * The id of an account that exists. Never what a client typed as a name: people type passwords
   * into that field.
   */
  user_id: string | undefined
  /** The tenant that was switched to. */
  tenant_id?: string
}

export type SecurityLog = (c: Context, event: SecurityEvent) => void

/** Adds to each event where it came from, and the request that it belongs to. */
export const securityLog =
  (log: (line: Record<string, unknown>) => void, trustedProxies: number): SecurityLog =>
  (c, { event, ...rest }) =>
    log({
      request_id: c.get('requestId'),
      security: event,
      ...rest,
      address: addressOf(c, trustedProxies),
    })

import type { Context } from 'hono'
import type { LogLine } from '../http/middleware.ts'
import { addressOf } from './client-address.ts'

/** An event of the security log: a sign-in, sign-out or change of credentials, and its outcome. */
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
   * The id of an existing account. Never log what a client typed as a user name, because people
   * sometimes type their password there.
   */
  user_id: string | undefined
  /** The tenant that was switched to. */
  tenant_id?: string
}

export type SecurityLog = (c: Context, event: SecurityEvent) => void

/** Adds the client's address and the request id to each event. */
export const securityLog =
  (log: LogLine, trustedProxies: number): SecurityLog =>
  (c, { event, ...rest }) =>
    log(c, {
      request_id: c.get('requestId'),
      security: event,
      ...rest,
      address: addressOf(c, trustedProxies),
    })

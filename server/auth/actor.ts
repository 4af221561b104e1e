import type { Context } from 'hono'
import type { Session } from '../store/accounts/sessions.ts'
import type { Actor } from '../store/audit/add-entry.ts'
import type { SignedIn } from './allow.ts'
import { addressOf } from './client-address.ts'

interface Surroundings {
  /** Milliseconds. */
  now: () => number
  trustedProxies: number
}

/** The user who sent a request, for the audit log. The name is empty without a session. */
export function actorOf(c: Context<SignedIn>, { now, trustedProxies }: Surroundings): Actor {
  const session: Session | undefined = c.get('session')
  return {
    user_name: session?.user_name ?? '',
    source: 'API',
    // A server that listens on IPv6 too sees IPv4 addresses as ::ffff:192.0.2.1.
    ip: addressOf(c, trustedProxies).replace(/^::ffff:/, ''),
    at: now(),
  }
}

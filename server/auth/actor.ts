import type { Context } from 'hono'
import type { Actor } from '../store/audit/add-entry.ts'
import type { Session } from '../store/sessions.ts'
import type { SignedIn } from './allow.ts'
import { addressOf } from './client-address.ts'

interface Surroundings {
  /** Milliseconds. */
  now: () => number
  trustedProxies: number
}

/** Who sent a request, as the audit log tells it. Without a session nobody knows. */
export function actorOf(c: Context<SignedIn>, { now, trustedProxies }: Surroundings): Actor {
  const session: Session | undefined = c.get('session')
  return {
    user_name: session?.user_name ?? '',
    source: 'API',
    // A server that listens on IPv6 too sees IPv4 addresses in this form.
    ip: addressOf(c, trustedProxies).replace(/^::ffff:/, ''),
    at: now(),
  }
}

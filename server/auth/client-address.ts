import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * The address that a request came from: the peer of its connection, or behind trusted proxies the
 * one that the outermost of them saw. What a client writes into X-Forwarded-For itself is further
 * left and ignored. '' without a socket.
 */
export function addressOf(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  const peer = bindings?.incoming?.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return peer
  const seen = c.req.header('X-Forwarded-For')?.split(',').at(-trustedProxies)?.trim() ?? ''
  return isIP(seen) ? seen : peer
}

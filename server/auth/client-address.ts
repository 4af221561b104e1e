import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * Where a request came from: the other end of its connection, or, behind so many trusted proxies, whom the outermost of them saw.
 * What a client writes into X-Forwarded-For itself stands further left, and is not looked at. '' when it came from no socket.
 */
export function addressOf(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  const peer = bindings?.incoming?.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return peer
  const seen = c.req.header('X-Forwarded-For')?.split(',').at(-trustedProxies)?.trim() ?? ''
  return isIP(seen) ? seen : peer
}

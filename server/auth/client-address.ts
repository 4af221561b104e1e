import { isIP, isIPv6 } from 'node:net'
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

/** An IPv6 client can choose its address from a whole /64 network, so count by network. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':')
  const missing = 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

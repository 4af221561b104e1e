import { isIP, isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * The address that a request came from: the peer of its connection or, behind trusted proxies, the
 * client of the outermost proxy. A client can write entries into X-Forwarded-For itself, but those
 * are further left and ignored. '' without a socket, and once it is destroyed.
 */
export function addressOf(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  const peer = bindings?.incoming?.socket?.remoteAddress ?? ''
  if (trustedProxies === 0) return peer
  const seen = c.req.header('X-Forwarded-For')?.split(',').at(-trustedProxies)?.trim() ?? ''
  return isIP(seen) ? seen : peer
}

/** The key to count an address by: an IPv6 client can use any address of its /64 network. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':')
  const missing = 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

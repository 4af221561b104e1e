import type { Context } from 'hono'

/**
 * The scheme and host in the browser's address bar, as far as this server knows: those of the
 * request or, behind trusted proxies, those that the outermost proxy saw.
 */
export function originOf(c: Context, trustedProxies: number): { scheme: string; host: string } {
  const seen = (name: string) =>
    trustedProxies === 0
      ? undefined
      : c.req.header(name)?.split(',').slice(-trustedProxies)[0]?.trim() || undefined
  const scheme = seen('X-Forwarded-Proto') ?? new URL(c.req.url).protocol.slice(0, -1)
  return { scheme, host: seen('X-Forwarded-Host') ?? c.req.header('Host') ?? '' }
}

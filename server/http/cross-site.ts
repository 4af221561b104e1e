import { isIP } from 'node:net'
import { createMiddleware } from 'hono/factory'
import { apiError } from './api-errors.ts'
import { originOf } from './request-origin.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Rejects every request with side effects that comes from a page of another site. Such a page
 * could, for example, lock a user out with failed sign-ins. Browsers always send Origin, and over
 * https and to localhost they also send Sec-Fetch-Site.
 */
export const sameSite = (trustedProxies: number, hosts: readonly string[] = []) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const isOwn = () => {
      if (site) return site === 'same-origin' || site === 'none'
      if (origin === undefined) return true
      if (!URL.canParse(origin)) return false
      const { host, hostname } = new URL(origin)
      return host === originOf(c, trustedProxies).host.toLowerCase() || hosts.includes(hostname)
    }
    if (!SAFE.includes(c.req.method) && !isOwn()) {
      throw apiError(403, 'UNKNOWN', 'Requests from other sites are not allowed')
    }
    await next()
  })

/**
 * Rejects requests for host names that aren't this server's. Otherwise a page could point its own
 * name at this server (DNS rebinding) and count as the same site. IP addresses and localhost need
 * no DNS, so they are always accepted.
 */
export const knownHost = (hosts: readonly string[] | undefined) =>
  createMiddleware(async (c, next) => {
    const host = c.req.header('Host')
    if (hosts && host !== undefined) {
      const name = nameOf(host)
      const isKnown = name === 'localhost' || isIP(name) > 0 || hosts.includes(name)
      if (!isKnown) throw apiError(421, 'UNKNOWN', 'Unknown host name. Add it to HOSTS.')
    }
    await next()
  })

/** A host without its port, in lower case. An IPv6 address loses its brackets. */
const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')

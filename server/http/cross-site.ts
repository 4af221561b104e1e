import { isIP } from 'node:net'
import { createMiddleware } from 'hono/factory'
import { apiError } from './api-errors.ts'
import { originOf } from './request-origin.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses every request that changes something when a page of another site sends it. Such a page
 * could, for example, lock a user out with failing sign-ins. Browsers send Sec-Fetch-Site over
 * https and to this machine, and Origin always.
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
 * Refuses requests for names that are not this server's. Otherwise a page could have its own name
 * lead here (DNS rebinding) and be of the same site. Addresses and localhost need no DNS.
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

/** A host without its port, in lower case; an IPv6 address without its brackets. */
const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')

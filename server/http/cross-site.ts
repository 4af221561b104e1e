import { isIP } from 'node:net'
import type { Context } from 'hono'
import { apiError } from './api-errors.ts'
import { originOf } from './request-origin.ts'

/** The host names that this server answers to; any if undefined. */
type Hosts = readonly string[] | undefined

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Rejects every request with side effects that comes from a page of another site. Such a page
 * could, for example, lock a user out with failed sign-ins. Browsers always send Origin, and over
 * https and to localhost they also send Sec-Fetch-Site.
 */
export function expectSameSite(c: Context, trustedProxies: number, hosts: Hosts): void {
  if (SAFE.includes(c.req.method) || isOwn(c, trustedProxies, hosts)) return
  throw apiError(403, 'UNKNOWN', 'Requests from other sites are not allowed')
}

function isOwn(c: Context, trustedProxies: number, hosts: Hosts = []): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('Origin')
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host, hostname } = new URL(origin)
  return host === originOf(c, trustedProxies).host.toLowerCase() || hosts.includes(hostname)
}

/**
 * Rejects requests for host names that aren't this server's. Otherwise a page could point its own
 * name at this server (DNS rebinding) and count as the same site. IP addresses and localhost need
 * no DNS, so they are always accepted.
 */
export function expectKnownHost(c: Context, hosts: Hosts): void {
  const host = c.req.header('Host')
  if (!hosts || host === undefined) return
  const name = nameOf(host)
  if (name === 'localhost' || isIP(name) > 0 || hosts.includes(name)) return
  throw apiError(421, 'UNKNOWN', 'Unknown host name. Add it to HOSTS.')
}

/** A host without its port, in lower case. An IPv6 address loses its brackets. */
const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')

import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'

/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Sets the headers above. Over https it also tells browsers to use only https for this host. */
export const securityHeaders = createMiddleware(async (c, next) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  const { protocol, hostname } = new URL(c.req.url)
  // HSTS applies to all ports of a host, and other applications may run on localhost over http.
  if (protocol === 'https:' && hostname !== 'localhost') {
    c.header('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
  }
  await next()
})

interface Served {
  /** With a slash at both ends. */
  basePath?: string
  connectSources?: string
  /**
   * False in development, where Vite's own scripts write HTML and Trusted Types would block them.
   */
  isBuilt?: boolean
}

/**
 * Trusted Types: strings must never become code. The only exception is the worker's address from
 * src/pages/holidays/import/trusted-worker.ts.
 */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types file-worker']

/**
 * The console's page for one response and its CSP. The base path and a new nonce are filled in
 * where the build left placeholders, and the CSP requires that nonce.
 */
export function servedPage(
  html: string,
  { basePath = '/', connectSources = "'self'", isBuilt = true }: Served = {},
): { html: string; csp: string } {
  const nonce = randomBytes(16).toString('base64')
  const csp = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    `connect-src ${connectSources}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    ...(isBuilt ? TRUSTED_TYPES : []),
  ].join('; ')
  const page = html.replaceAll('__CSP_NONCE__', nonce).replaceAll('__BASE_PATH__', basePath)
  return { html: page, csp }
}

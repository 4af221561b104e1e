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

/**
 * Sets the headers above, and with TLS, that the browser uses only https for this host from now.
 */
export const securityHeaders = createMiddleware(async (c, next) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  const { protocol, hostname } = new URL(c.req.url)
  // It counts for all ports of a host, and localhost has other applications.
  if (protocol === 'https:' && hostname !== 'localhost') {
    c.header('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
  }
  await next()
})

interface Served {
  /** With a slash at both ends. */
  basePath?: string
  connectSources?: string
  /** Not in development: what Vite puts into the page writes HTML. */
  isBuilt?: boolean
}

/**
 * Texts never become code, but for the address that src/pages/holidays/import/trusted-worker.ts
 * gives.
 */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types file-worker']

/**
 * The console's page for one answer, with its path and a new nonce filled into the places that
 * the build left for them, and the policy that requires this nonce.
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

import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'

/** What every answer says, whatever it carries. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** Sets the headers above. An answer that is not the console's page may load nothing at all. */
export const securityHeaders = createMiddleware(async (c, next) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  await next()
})

/** The console's page with a fresh nonce in every place that the build left for one, and the policy that demands it. */
export function withNonce(html: string, connectSources = "'self'"): { html: string; csp: string } {
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
  ].join('; ')
  return { html: html.replaceAll('__CSP_NONCE__', nonce), csp }
}

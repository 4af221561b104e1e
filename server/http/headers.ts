import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { RequestIdVariables } from 'hono/request-id'

/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const YEAR_SECONDS = 365 * 24 * 60 * 60
const API_HEADERS = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

/** The headers above. Over https one more, which tells browsers to use only https for this host. */
function headersFor({ req: { url } }: Context): Record<string, string> {
  // HSTS applies to all ports of a host, and other applications may run on localhost over http.
  if (!url.startsWith('https:') || new URL(url).hostname === 'localhost') return API_HEADERS
  return { ...API_HEADERS, 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }
}

interface Variables extends RequestIdVariables {
  /** The answer that `answerText` made. An error may replace it. */
  complete?: Response
}

/**
 * Gives each request an id, and each answer the headers of every answer, except those that it sets
 * itself.
 */
export const commonHeaders = createMiddleware<{ Variables: Variables }>(async (c, next) => {
  c.set('requestId', requestIdOf(c))
  await next()
  if (c.get('complete') === c.res) return
  const { headers } = c.res
  const common = { 'X-Request-Id': c.get('requestId'), ...headersFor(c) }
  for (const [name, value] of Object.entries(common)) {
    if (!headers.has(name)) headers.set(name, value)
  }
})

/** The id that a client or a proxy sent, if it is short and plain, or a new one. */
function requestIdOf({ req }: Context): string {
  const sent = req.header('X-Request-Id') ?? ''
  return /^[\w\-=]{1,255}$/.test(sent) ? sent : randomUUID()
}

/** Keeps caches from storing an answer of the API. */
export function preventStoring(c: Context<{ Variables: Variables }>): void {
  if (c.get('complete') !== c.res) c.res.headers.set('Cache-Control', 'no-store')
}

/**
 * Answers with JSON text and with all headers in one object, which Node writes as it is. Adding
 * them to a response one by one takes longer than finding the answer.
 */
export function answerText(c: Context, text: string, etag: string): Response {
  const answer = new Response(text, {
    headers: {
      'Content-Type': 'application/json',
      ETag: etag,
      'Cache-Control': 'no-store',
      'X-Request-Id': c.get('requestId'),
      // Last, because V8 is slow at adding properties after a spread.
      ...headersFor(c),
    },
  })
  c.set('complete', answer)
  return answer
}

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

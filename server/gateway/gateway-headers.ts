import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { SECURITY_HEADERS } from '../http/headers.ts'

/** Headers of one connection, not of the message (RFC 9110, 7.6.1). `Connection` can name more. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/**
 * Headers that a client must not set, and cookies: the API has none, and those that the browser
 * sends belong to other applications.
 */
const NOT_SENT = [
  'host',
  'expect',
  'cookie',
  'forwarded',
  'x-real-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-prefix',
  'x-forwarded-server',
  'x-http-method-override',
]

/**
 * Headers that would affect everything at the console's address, or lead the browser to another
 * address.
 */
const NOT_ANSWERED = [
  'set-cookie',
  'location',
  'content-location',
  'refresh',
  'link',
  'alt-svc',
  'sourcemap',
  'strict-transport-security',
  'public-key-pins',
  'clear-site-data',
  'service-worker-allowed',
  'report-to',
  'reporting-endpoints',
  'nel',
  'content-security-policy-report-only',
  'content-security-policy',
  'x-frame-options',
  'origin-agent-cluster',
  'speculation-rules',
  ...Object.keys(SECURITY_HEADERS).map((name) => name.toLowerCase()),
  'server',
  'x-powered-by',
  'cache-control',
  'expires',
  'pragma',
]

/**
 * The headers of a request as the PBX gets them, with its own `Host`. X-Forwarded-* say what this
 * server sees, and what the trusted proxies in front saw. Entries further left are dropped: a
 * client may have written them.
 */
export function requestHeaders(
  request: IncomingMessage,
  trustedProxies = 0,
): Record<string, string | string[]> {
  const headers = withoutHeaders(request, NOT_SENT)
  // Keep the framing of the body, even with a method that rarely has one.
  if (request.headers['transfer-encoding'] !== undefined) {
    delete headers['content-length']
    headers['transfer-encoding'] = 'chunked'
  }
  const forwarded = (name: string) => {
    const text = String(request.headers[name] ?? '')
    if (trustedProxies === 0 || text === '') return []
    // A pattern for the blanks too would take time that grows with their square.
    const entries = text.split(',').slice(-trustedProxies)
    return entries.map((entry) => entry.trim())
  }
  const peer = request.socket.remoteAddress ?? 'unknown'
  const [proto = ''] = forwarded('x-forwarded-proto')
  const own = 'encrypted' in request.socket ? 'https' : 'http'
  const host = forwarded('x-forwarded-host')[0] || request.headers.host
  headers['x-forwarded-for'] = [...forwarded('x-forwarded-for').filter(isIP), peer].join(', ')
  headers['x-forwarded-proto'] = /^https?$/.test(proto) ? proto : own
  if (host) headers['x-forwarded-host'] = host
  return headers
}

/** The headers of the PBX's answer as the client gets them, except those that this server sets. */
export function answerHeaders(answer: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(withoutHeaders(answer, NOT_ANSWERED))) {
    if (name.startsWith('access-control-')) continue
    headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

function withoutHeaders(
  message: IncomingMessage,
  dropped: string[],
): Record<string, string | string[]> {
  const named = message.headers.connection?.toLowerCase().split(/[\s,]+/) ?? []
  // `Connection` must not remove this header: it separates the body from the next request.
  const isDropped = new Set([...HOP_BY_HOP, ...dropped, ...named])
  if (named.includes('content-length')) isDropped.delete('content-length')
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined && !isDropped.has(name)) headers[name] = value
  }
  return headers
}

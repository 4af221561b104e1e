import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { SECURITY_HEADERS } from '../http/headers.ts'

/** Of one connection, not of the message (RFC 9110, 7.6.1), and what `Connection` names beside. */
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

/** What a client may not say of itself, and cookies: the API has none, those of the browser are other applications'. */
const NOT_SENT = [
  ...['host', 'expect', 'cookie', 'forwarded', 'x-real-ip', 'x-original-url', 'x-rewrite-url'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'],
  ...['x-forwarded-prefix', 'x-forwarded-server', 'x-http-method-override'],
]

/** What would bind the browser to something for all of the console's address, or lead it elsewhere. */
const NOT_ANSWERED = [
  ...['set-cookie', 'location', 'content-location', 'refresh', 'link', 'alt-svc', 'sourcemap'],
  ...['strict-transport-security', 'public-key-pins', 'clear-site-data', 'service-worker-allowed'],
  ...['report-to', 'reporting-endpoints', 'nel', 'content-security-policy-report-only'],
  ...['content-security-policy', 'x-frame-options', 'origin-agent-cluster', 'speculation-rules'],
  ...Object.keys(SECURITY_HEADERS).map((name) => name.toLowerCase()),
  ...['server', 'x-powered-by', 'cache-control', 'expires', 'pragma'],
]

/**
 * The headers of a request as the PBX gets them. `Host` is the PBX's own. Who asked, where and how is what this server sees, and behind so
 * many trusted proxies what they say that they saw; what stands further left in their headers a client may have written.
 */
export function requestHeaders(
  request: IncomingMessage,
  trustedProxies = 0,
): Record<string, string | string[]> {
  const headers = kept(request, NOT_SENT)
  // A body keeps the framing that it came in, also with a method that rarely has one.
  if (request.headers['transfer-encoding'] !== undefined) {
    delete headers['content-length']
    headers['transfer-encoding'] = 'chunked'
  }
  const told = (name: string) => {
    const text = String(request.headers[name] ?? '')
    return trustedProxies === 0 || text === '' ? [] : text.split(/\s*,\s*/).slice(-trustedProxies)
  }
  const peer = request.socket.remoteAddress ?? 'unknown'
  const [proto = ''] = told('x-forwarded-proto')
  const own = 'encrypted' in request.socket ? 'https' : 'http'
  const host = told('x-forwarded-host')[0] || request.headers.host
  headers['x-forwarded-for'] = [...told('x-forwarded-for').filter(isIP), peer].join(', ')
  headers['x-forwarded-proto'] = /^https?$/.test(proto) ? proto : own
  if (host) headers['x-forwarded-host'] = host
  return headers
}

/** The headers of the PBX's answer as the client gets them, but for those that every answer of this server sets. */
export function answerHeaders(answer: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(kept(answer, NOT_ANSWERED))) {
    if (name.startsWith('access-control-')) continue
    headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

function kept(message: IncomingMessage, dropped: string[]): Record<string, string | string[]> {
  const named = message.headers.connection?.toLowerCase().split(/[\s,]+/) ?? []
  // What Connection may not take away: without them the body could not be told from the next request.
  const isDropped = new Set([...HOP_BY_HOP, ...dropped, ...named])
  if (named.includes('content-length')) isDropped.delete('content-length')
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined && !isDropped.has(name)) headers[name] = value
  }
  return headers
}

import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The request headers that the API uses. The gateway drops all others, because they could tell the
 * PBX or a proxy in front of it to use another method, path, host or client address.
 */
const SENT = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'portsip-upload-id',
  'portsip-upload-token',
  'range',
  'user-agent',
]

/**
 * The response headers that describe an answer or its body. The gateway drops all others, because
 * they could affect everything at the console's address, redirect the browser, or control a proxy
 * in front of this server.
 */
const ANSWERED = [
  'accept-ranges',
  'allow',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'portsip-upload-id',
  'portsip-upload-token',
  'range',
  'retry-after',
  'vary',
]

/**
 * The request headers to send to the PBX, with its own `Host`. X-Forwarded-* contain what this
 * server sees, and what the trusted proxies in front saw. Entries further left are dropped,
 * because a client may have written them.
 */
export function requestHeaders(
  request: IncomingMessage,
  trustedProxies = 0,
): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = only(SENT, request)
  // Keep the framing headers even for a method that rarely has a body.
  if (request.headers['transfer-encoding'] !== undefined) {
    delete headers['content-length']
    headers['transfer-encoding'] = 'chunked'
  }
  const forwarded = (name: string) => {
    const text = String(request.headers[name] ?? '')
    if (trustedProxies === 0 || text === '') return []
    // Trim each entry below instead: a pattern that includes the spaces would take quadratic time.
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

/** The response headers to send to the client. */
export function answerHeaders(answer: IncomingMessage): Record<string, string> {
  const headers = only(ANSWERED, answer)
  // Any other scheme makes the browser ask for a password itself.
  const challenge = answer.headers['www-authenticate'] ?? ''
  return /^Bearer\b/i.test(challenge) ? { ...headers, 'www-authenticate': challenge } : headers
}

function only(names: string[], message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of names) {
    const value = message.headers[name]
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

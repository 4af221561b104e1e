import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import type { StatusCode } from 'hono/utils/http-status'
import { ApiError, apiError, tooLarge } from '../http/api-errors.ts'
import { bodyLimitOf } from '../http/body.ts'
import type { LogLine } from '../http/middleware.ts'
import { invalid } from '../rules/invalid-input.ts'
import { codeOf, gatewayFailure, late, notPassedOn } from './gateway-failure.ts'
import { answerHeaders, requestHeaders } from './gateway-headers.ts'

/** The PBX that requests are forwarded to, and how its certificate is checked. */
export interface Pbx {
  /** Only its scheme, host and port are used. */
  url: URL
  /** PEM certificates of the authorities to trust instead of the usual ones. */
  ca: string | undefined
  isTlsUnchecked: boolean
}

/** Time limits for the PBX, in milliseconds. */
export interface GatewayLimits {
  /** For connecting, including the DNS lookup and TLS. */
  connectMs: number
  /** For the first byte of the answer, and between any two chunks after that. */
  answerMs: number
}

const LIMITS: GatewayLimits = { connectMs: 5000, answerMs: 30_000 }
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

const IN_API = /^\/api(?:[/?]|$)/
/**
 * Characters that could make the PBX read a different path than the one checked here: encoded or
 * repeated separators, dots, percent signs, and path parameters.
 */
const AMBIGUOUS = /[\\#;]|%(?:2e|2f|3b|3f|23|5c|25|[01][\da-f]|7f)|\/\.{1,2}(?:\/|$)|\/\//i

/**
 * Whether every server reads this path the same way. Some servers accept more than one encoding of
 * a character (%u002f, the overlong %c0%af), or treat full-width letters as ASCII.
 */
function isPlainPath(path: string): boolean {
  if (!IN_API.test(path) || AMBIGUOUS.test(path)) return false
  try {
    const read = decodeURIComponent(path).normalize('NFKC')
    return !AMBIGUOUS.test(read) && read.split('/').length === path.split('/').length
  } catch {
    return false
  }
}

/**
 * Forwards every request to the PBX: its method, path, query, headers and body. The destination
 * comes from the settings only. Throws InvalidInput for an ambiguous path, and ApiError 405, 413,
 * 502 or 504.
 */
export function gatewayRoutes(
  { url, ca, isTlsUnchecked }: Pbx,
  log: LogLine,
  limits = LIMITS,
  trustedProxies = 0,
) {
  const { request, Agent } = url.protocol === 'https:' ? https : http
  const tls = { rejectUnauthorized: !isTlsUnchecked, ...(ca !== undefined && { ca }) }
  const agent = new Agent({ keepAlive: true, ...tls })

  /**
   * The PBX may close a kept-alive connection while a request is on its way. A request without a
   * body is then sent again. A request with a body must not be sent twice, so it always gets a new
   * connection.
   */
  const exchange = async (bindings: HttpBindings): Promise<IncomingMessage> => {
    const { incoming } = bindings
    const upstream = request({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port,
      method: incoming.method,
      path: incoming.url,
      headers: requestHeaders(incoming, trustedProxies),
      agent: mayRepeat(incoming) && agent,
      ...tls,
    })
    try {
      return await answerTo(upstream, bindings, limits)
    } catch (error) {
      const isStale = upstream.reusedSocket && codeOf(error) === 'ECONNRESET'
      if (isStale && mayRepeat(incoming)) return exchange(bindings)
      throw error
    }
  }

  return new Hono<{ Bindings: HttpBindings; Variables: RequestIdVariables }>().all(
    '*',
    async (c) => {
      if (!METHODS.includes(c.req.method)) {
        const Allow = METHODS.join(', ')
        throw apiError(405, 'UNKNOWN', `Use ${Allow} here`, { Allow })
      }
      const { url: target = '' } = c.env.incoming
      const [path = ''] = target.split('?')
      if (!isPlainPath(path) || target.includes('#')) {
        throw invalid('The path is ambiguous')
      }
      try {
        return answerWith(c, await exchange(c.env), url, (location) =>
          log(c, { request_id: c.var.requestId, pbx: 'redirect', location }),
        )
      } catch (error) {
        if (error instanceof ApiError && error.status < 500) throw error
        const failure = gatewayFailure(error, ca !== undefined)
        log(c, { request_id: c.var.requestId, pbx: codeOf(error), message: failure.message })
        throw failure
      }
    },
  )
}

const mayRepeat = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers['transfer-encoding'] === undefined &&
  Number(headers['content-length'] ?? 0) === 0

/**
 * Sends the body and waits for the start of the answer. Gives up when the client disconnects or a
 * time limit passes.
 */
function answerTo(
  upstream: ClientRequest,
  { incoming, outgoing }: HttpBindings,
  { connectMs, answerMs }: GatewayLimits,
): Promise<IncomingMessage> {
  const timers: NodeJS.Timeout[] = []
  const giveUp = (what: string, ms: number) => () => void upstream.destroy(late(what, ms))
  const notAnswered = giveUp('answered', answerMs)
  const leave = () => void upstream.destroy()
  outgoing.once('close', leave)
  upstream.once('close', () => outgoing.off('close', leave))
  upstream.setTimeout(answerMs, notAnswered)
  upstream.once('socket', (socket) => {
    if (upstream.reusedSocket) return
    const timer = setTimeout(giveUp('accepted the connection', connectMs), connectMs)
    timers.push(timer)
    const isTls = 'encrypted' in socket
    socket.once(isTls ? 'secureConnect' : 'connect', () => clearTimeout(timer))
  })

  return new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve)
    // Keep this listener: if the answer is cut off later, its stream reports that.
    upstream.on('error', reject)
    // Happens after a 101, for example, which emits neither a response nor an error.
    upstream.once('close', () => reject(new Error('The connection closed without an answer')))
    pipeline(incoming, counted(bodyLimitOf(incoming.url ?? '')), upstream).then(
      () => timers.push(setTimeout(notAnswered, answerMs)),
      reject,
    )
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer)
  })
}

/** Passes bytes on, and fails once they exceed the limit. */
function counted(limit: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) done(tooLarge(limit))
      else done(null, chunk)
    },
  })
}

/**
 * Streams the answer to the client. A redirect is an error, and only `onRedirect` receives its
 * target.
 */
function answerWith(
  c: Context,
  answer: IncomingMessage,
  asked: URL,
  onRedirect: (location: string) => void,
): Response {
  const { statusCode: status = 0 } = answer
  if (status < 200 || status > 599 || (status >= 300 && status < 400 && status !== 304)) {
    answer.destroy()
    const location = answer.headers.location ?? ''
    if (location) onRedirect(originOf(location, asked))
    throw notPassedOn(status, location, asked)
  }
  const hasBody = c.req.method !== 'HEAD' && ![204, 205, 304].includes(status)
  if (!hasBody) answer.resume()
  const body = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null
  return c.newResponse(body, status as StatusCode, answerHeaders(answer))
}

/** The origin only: paths and queries may contain secrets, which must stay out of logs. */
const originOf = (location: string, asked: URL): string =>
  URL.canParse(location, asked.href) ? new URL(location, asked.href).origin : 'unreadable'

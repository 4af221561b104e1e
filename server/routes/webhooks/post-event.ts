import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebHook } from '../../../src/contract/values/web-hook.ts'
import type { WebHookTestResult } from '../../../src/contract/values/web-hook-test.ts'
import { createQueue } from '../../rules/queue.ts'
import { digestAuthorization } from './digest.ts'
import { isPrivateAddress } from './private-address.ts'

const TIMEOUT_MS = 10_000
/** How much of an answer is read and shown. */
const MAX_BODY_BYTES = 2048

class PrivateAddressError extends Error {}

interface Options {
  /** Whether connections to addresses that aren't on the public internet are allowed. */
  mayReachPrivate: boolean
  timeoutMs?: number
}

/**
 * Posts an event to a webhook, and returns the outcome. It answers one digest challenge and
 * follows no redirects. The address is checked when the connection is made, so a host name can't
 * resolve to another address after the check.
 */
export async function postEvent(
  hook: WebHook,
  event: object,
  { mayReachPrivate, timeoutMs = TIMEOUT_MS }: Options,
): Promise<WebHookTestResult> {
  const start = performance.now()
  const since = () => Math.round(performance.now() - start)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const send = (authorization: string | null) =>
      post(hook.url, authorization, JSON.stringify(event), signal, mayReachPrivate)
    const first = await send(authorizationOf(hook))
    const answered = digestOf(hook, first)
    if (answered) first.destroy()
    const response = answered ? await send(answered) : first
    const body = await beginningOf(response)
    return { outcome: 'answered', duration_ms: since(), status: response.statusCode ?? 0, body }
  } catch (error) {
    if (error instanceof PrivateAddressError) return { outcome: 'private', duration_ms: since() }
    return { outcome: signal.aborted ? 'timeout' : 'unreachable', duration_ms: since() }
  }
}

function post(
  address: string,
  authorization: string | null,
  body: string,
  signal: AbortSignal,
  mayReachPrivate: boolean,
) {
  const url = new URL(address)
  if (!mayReachPrivate && isPrivateHost(url.hostname)) throw new PrivateAddressError()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(authorization !== null && { authorization }),
  }
  const lookup = mayReachPrivate ? anyLookup : publicLookup
  const options = { method: 'POST', headers, signal, agent: false, lookup }
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options)
  return new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.on('error', reject)
    // A 101 emits neither a response nor an error.
    request.once('close', () => reject(new Error('No response')))
    request.end(body)
  })
}

/**
 * The Authorization header of the first request. Digest has none, because it needs the receiver's
 * challenge first.
 */
function authorizationOf({ auth, username, password, token }: WebHook): string | null {
  if (auth === 'BEARER') return `Bearer ${token}`
  const pair = Buffer.from(`${username}:${password}`).toString('base64')
  return auth === 'BASIC' ? `Basic ${pair}` : null
}

/** The Authorization header of the second request, if the receiver sent a digest challenge. */
function digestOf(hook: WebHook, { statusCode, headersDistinct }: IncomingMessage): string | null {
  if (hook.auth !== 'DIGEST' || statusCode !== 401) return null
  const { pathname, search } = new URL(hook.url)
  const request = { ...hook, method: 'POST', uri: pathname + search }
  return digestAuthorization(headersDistinct['www-authenticate'] ?? [], request)
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length >= MAX_BODY_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, MAX_BODY_BYTES).toString()
}

/** Whether the host is an IP address that isn't on the public internet. */
function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  return isIP(address) !== 0 && isPrivateAddress(address)
}

/**
 * At most two DNS lookups at once: they may be slow, and share Node's four threads with disk
 * flushes and password hashes.
 */
const lookups = createQueue(2, 50)

/** Resolves a host name to its addresses. */
const anyLookup: LookupFunction = (name, options, done) => {
  lookups(() => lookup(name, { ...options, all: true })).then(
    (addresses) => {
      const [first] = addresses
      if (!first) return done(new Error('No address'), '', 0)
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    },
    (error: Error) => done(error, '', 0),
  )
}

/** Resolves a host name; an error if one of its addresses isn't on the public internet. */
const publicLookup: LookupFunction = (name, options, done) =>
  anyLookup(name, { ...options, all: true }, (error, addresses) => {
    if (error || !Array.isArray(addresses)) return done(error, addresses)
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return done(new PrivateAddressError(), '', 0)
    }
    const [first] = addresses
    return options.all ? done(null, addresses) : done(null, first?.address ?? '', first?.family)
  })

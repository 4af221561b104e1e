import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { RequestIdVariables } from 'hono/request-id'
import { type Database, durable } from '../store/database.ts'
import { answerError, apiError, tooLarge } from './api-errors.ts'
import { ownBodyLimitOf } from './body.ts'

type Log = (line: Record<string, unknown>) => void

/** One record a request: who asked for what is in it, what was asked and answered is not. */
export const requestLog = (log: Log) =>
  createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    const start = performance.now()
    await next()
    log({
      request_id: c.get('requestId'),
      method: c.req.method,
      // Without the query: it may hold a secret.
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })

/** Answers of the API are for one person at one moment. */
export const noStore = createMiddleware(async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
})

/** A page of another site must not make a browser post here, such as failing sign-ins that lock their victim out. */
export const sameSite = createMiddleware(async (c, next) => {
  const site = c.req.header('Sec-Fetch-Site') ?? 'none'
  if (c.req.method === 'POST' && site !== 'same-origin' && site !== 'none') {
    throw apiError(403, 'UNKNOWN', 'Requests from other sites are refused')
  }
  await next()
})

/** 405 where the path is known and the method is not. */
export const knownMethods = (api: Hono) =>
  methodNotAllowed({
    app: api,
    onMethodNotAllowed: (c, methods) => {
      const Allow = methods.join(', ')
      return answerError(apiError(405, 'UNKNOWN', `Only ${Allow} here`, { Allow }), c)
    },
  })

/** 413 for a body that is too large, whether it says so beforehand or not. */
export const bodyLimits = createMiddleware(async (c, next) => {
  const maxSize = ownBodyLimitOf(c.req.path)
  const onError = () => {
    throw tooLarge(maxSize)
  }
  const length = c.req.header('Content-Length')
  const isChunked = c.req.header('Transfer-Encoding') !== undefined
  if (['GET', 'HEAD'].includes(c.req.method) && length === undefined && !isChunked) return next()
  // To count what arrives takes a stream of the web, which is slow: only where nothing says how much will.
  if (length === undefined || isChunked) return bodyLimit({ maxSize, onError })(c, next)
  return Number(length) > maxSize ? onError() : next()
})

/** What may have written something is answered when that is on the disk. */
export const durableAnswers = (db: Database) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.req.method === 'POST') await durable(db)
  })

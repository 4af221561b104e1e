import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { RequestIdVariables } from 'hono/request-id'
import { type Database, syncToDisk } from '../store/database.ts'
import { answerError, apiError, tooLarge } from './api-errors.ts'
import { ownBodyLimitOf } from './body.ts'

type Log = (line: Record<string, unknown>) => void

/** Logs each request, without its query, its body and the answer's. */
export const requestLog = (log: Log) =>
  createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    const start = performance.now()
    await next()
    log({
      request_id: c.get('requestId'),
      method: c.req.method,
      // The query may hold a secret.
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })

/** No cache may keep an answer of the API. */
export const noStore = createMiddleware(async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
})

/** 405 when the path exists but not with this method. */
export const knownMethods = (api: Hono) =>
  methodNotAllowed({
    app: api,
    onMethodNotAllowed: (c, methods) => {
      const Allow = methods.join(', ')
      return answerError(apiError(405, 'UNKNOWN', `Use ${Allow} here`, { Allow }), c)
    },
  })

/** 413 for a body that is too large, with or without a Content-Length. */
export const bodyLimits = createMiddleware(async (c, next) => {
  const maxSize = ownBodyLimitOf(c.req.path)
  const onError = () => {
    throw tooLarge(maxSize)
  }
  const length = c.req.header('Content-Length')
  const isChunked = c.req.header('Transfer-Encoding') !== undefined
  if (['GET', 'HEAD'].includes(c.req.method) && length === undefined && !isChunked) return next()
  // Counting bytes as they arrive needs a web stream, which is slow, so do it only without a
  // length.
  if (length === undefined || isChunked) return bodyLimit({ maxSize, onError })(c, next)
  return Number(length) > maxSize ? onError() : next()
})

/** Answers a POST only after its writes are on disk. */
export const syncBeforeAnswer = (db: Database) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.req.method === 'POST') await syncToDisk(db)
  })

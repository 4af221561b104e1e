import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { type Database, syncToDisk } from '../store/database.ts'
import { answerError, apiError, tooLarge } from './api-errors.ts'
import { ownBodyLimitOf } from './body.ts'
import { preventStoring } from './headers.ts'

/** Writes a line that a request causes. */
export type LogLine = (c: Context, line: Record<string, unknown>) => void

/** The most characters of a path in the log. */
const MAX_PATH = 200

/**
 * Keeps caches from storing the answers of an API, and logs each request, without its query and
 * without any body. `finish` may change the answer. It is one middleware, because each one costs
 * more than these steps.
 */
export const apiRequests = (log: LogLine, finish?: (c: Context) => void) =>
  createMiddleware(async (c, next) => {
    const start = performance.now()
    await next()
    finish?.(c)
    preventStoring(c)
    log(c, {
      request_id: c.get('requestId'),
      method: c.req.method,
      // The path only: a query may contain a secret.
      path: c.req.path.slice(0, MAX_PATH),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })

/** Answers 405 if the path exists, but not with this method. For requests without a route. */
export const knownMethods = (api: Hono) =>
  methodNotAllowed({
    app: api,
    onMethodNotAllowed: (c, methods) => {
      const Allow = methods.join(', ')
      return answerError(apiError(405, 'UNKNOWN', `Use ${Allow} here`, { Allow }), c)
    },
  })

/** Answers 413 if the body is too large, with or without a Content-Length. */
export const bodyLimits = createMiddleware((c, next) => {
  const length = c.req.header('Content-Length')
  const isChunked = c.req.header('Transfer-Encoding') !== undefined
  if (['GET', 'HEAD'].includes(c.req.method) && length === undefined && !isChunked) return next()
  const maxSize = ownBodyLimitOf(c.req.path)
  const onError = () => {
    throw tooLarge(maxSize)
  }
  // Counting bytes as they arrive needs a web stream, which is slow. So only do it if there is no
  // length to check.
  if (length === undefined || isChunked) return bodyLimit({ maxSize, onError })(c, next)
  return Number(length) > maxSize ? onError() : next()
})

/** The statuses of answers for which nothing was written, so there is nothing to sync. */
const UNWRITTEN = [429, 503]

/** Answers only after the request's writes are on disk. */
export const syncBeforeAnswer = (db: Database) =>
  createMiddleware(async (c, next) => {
    await next()
    if (!UNWRITTEN.includes(c.res.status)) await syncToDisk(db)
  })

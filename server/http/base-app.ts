import { Hono } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import type { InvalidInput } from '../rules/invalid-input.ts'
import { type ApiError, answerError, apiError, expectedAnswer } from './api-errors.ts'
import { expectKnownHost, expectSameSite } from './cross-site.ts'
import { fixedPathRouter } from './fixed-path-router.ts'
import { commonHeaders } from './headers.ts'
import type { LogLine } from './middleware.ts'

interface BaseOptions {
  api: Hono
  logError: LogLine
  /** How many trusted proxies are in front, each adding to X-Forwarded-For. */
  trustedProxies: number
  /** The host names that this server answers to; any if undefined. */
  hosts?: readonly string[] | undefined
}

/**
 * What every server adds to its API: request ids, security headers, /healthz, and errors in the
 * API's format. `translate` turns other errors, such as the database's, into answers. Errors that
 * the client didn't cause are logged.
 */
export function createBaseApp(
  { api, logError, trustedProxies, hosts }: BaseOptions,
  translate: (error: Error) => ApiError | InvalidInput | undefined = () => undefined,
) {
  const app = new Hono<{ Variables: RequestIdVariables }>({ router: fixedPathRouter() })
  app.use(commonHeaders, (c, next) => {
    expectKnownHost(c, hosts)
    expectSameSite(c, trustedProxies, hosts)
    return next()
  })
  app.route('/api', api)
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.notFound((c) => answerError(apiError(404, 'UNKNOWN', 'Not found'), c))
  app.onError((error, c) => {
    if (expectedAnswer(error)) return answerError(error, c)
    const translated = translate(error) ?? error
    const status = expectedAnswer(translated)?.status ?? 500
    if (status >= 500) logError(c, { request_id: c.get('requestId'), error: error.stack })
    return answerError(translated, c)
  })
  return app
}

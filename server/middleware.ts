import { createMiddleware } from 'hono/factory'
import type { RequestIdVariables } from 'hono/request-id'
import { apiError } from './errors.ts'

type Log = (line: Record<string, unknown>) => void

/** One record a request: who asked for what is in it, what was asked and answered is not. */
export const requestLog = (log: Log) =>
  createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    const start = performance.now()
    await next()
    log({
      request_id: c.var.requestId,
      method: c.req.method,
      // Without the query: it may hold a secret.
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })

/** Answers of the API are for one person at one moment. */
export const apiHeaders = createMiddleware(async (c, next) => {
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

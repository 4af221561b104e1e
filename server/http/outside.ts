import { Hono } from 'hono'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import { ApiError, answerError, apiError } from './api-errors.ts'
import { securityHeaders } from './headers.ts'

/**
 * What stands around an API, whoever answers it: request ids, security headers, /healthz, and errors in the API's shape. `asRefusal`
 * gives what a foreseen error means to the client. What is no fault of the client's is logged.
 */
export function outside(
  api: Hono,
  log: (line: Record<string, unknown>) => void,
  asRefusal: (error: Error) => ApiError | undefined = () => undefined,
) {
  const app = new Hono<{ Variables: RequestIdVariables }>()
  app.use(requestId(), securityHeaders)
  app.route('/api', api)
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.notFound((c) => answerError(apiError(404, 'UNKNOWN', 'There is nothing here'), c))
  app.onError((error, c) => {
    if (error instanceof ApiError) return answerError(error, c)
    const refusal = asRefusal(error)
    if (!refusal || refusal.status >= 500)
      log({ request_id: c.get('requestId'), error: error.stack })
    return answerError(refusal ?? error, c)
  })
  return app
}

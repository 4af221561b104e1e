import { Hono } from 'hono'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import { type ConsoleOptions, consoleRoutes } from './console.ts'
import { ApiError, answerError, apiError } from './errors.ts'
import { type GatewayLimits, gatewayRoutes, type Pbx } from './gateway.ts'
import { securityHeaders } from './headers.ts'
import { noStore, requestLog, sameSite } from './middleware.ts'

interface Options {
  pbx: Pbx
  log: (line: Record<string, unknown>) => void
  console?: ConsoleOptions
  limits?: GatewayLimits
}

/** The whole server in front of a PBX: the console, and the PBX's API in the place of the own one. No database. */
export function createGatewayApp({ pbx, log, console, limits }: Options) {
  const api = new Hono()
  api.use(requestLog(log), noStore, sameSite)
  api.route('/', gatewayRoutes(pbx, log, limits))

  const app = new Hono<{ Variables: RequestIdVariables }>()
  app.use(requestId(), securityHeaders)
  app.route('/api', api)
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  // Ready also while the PBX is not: the console says so to its users.
  app.get('/readyz', (c) => c.json({ status: 'ready' }))
  if (console) app.route('/', consoleRoutes(console, pbx.isTlsUnchecked))
  app.notFound((c) => answerError(apiError(404, 'UNKNOWN', 'There is nothing here'), c))
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) log({ request_id: c.get('requestId'), error: error.stack })
    return answerError(error, c)
  })
  return app
}

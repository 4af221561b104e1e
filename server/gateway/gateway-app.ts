import { Hono } from 'hono'
import { createBaseApp } from '../http/base-app.ts'
import { type ConsoleOptions, consoleRoutes } from '../http/console.ts'
import { apiRequests, type LogLine } from '../http/middleware.ts'
import { type GatewayLimits, gatewayRoutes, type Pbx } from './gateway.ts'

interface Options {
  pbx: Pbx
  log: LogLine
  console?: ConsoleOptions
  limits?: GatewayLimits
  /** How many trusted proxies are in front. Their X-Forwarded-* headers are passed on. */
  trustedProxies?: number
  /** The host names that this server answers to; any if undefined. */
  hosts?: readonly string[] | undefined
}

/**
 * The server in front of a PBX. It serves the console and forwards the API to the PBX. It has no
 * database.
 */
export function createGatewayApp(options: Options) {
  const { pbx, log, console, limits, trustedProxies = 0, hosts } = options
  const api = new Hono()
  api.use(apiRequests(log))
  api.route('/', gatewayRoutes(pbx, log, limits, trustedProxies))

  const app = createBaseApp({ api, logError: log, trustedProxies, hosts })
  // Ready even if the PBX is not: the console shows that the PBX is down.
  app.get('/readyz', (c) => c.json({ status: 'ready' }))
  if (console) app.route('/', consoleRoutes(console, pbx.isTlsUnchecked))
  return app
}

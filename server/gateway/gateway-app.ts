import { Hono } from 'hono'
import { type ConsoleOptions, consoleRoutes } from '../http/console.ts'
import { noStore, requestLog, sameSite } from '../http/middleware.ts'
import { outside } from '../http/outside.ts'
import { type GatewayLimits, gatewayRoutes, type Pbx } from './gateway.ts'

interface Options {
  pbx: Pbx
  log: (line: Record<string, unknown>) => void
  console?: ConsoleOptions
  limits?: GatewayLimits
  /** How many proxies stand in front, whose X-Forwarded-* are passed on. */
  trustedProxies?: number
}

/** The whole server in front of a PBX: the console, and the PBX's API in the place of the own one. No database. */
export function createGatewayApp(options: Options) {
  const { pbx, log, console, limits, trustedProxies } = options
  const api = new Hono()
  api.use(requestLog(log), noStore, sameSite)
  api.route('/', gatewayRoutes(pbx, log, limits, trustedProxies))

  const app = outside(api, log)
  // Ready also while the PBX is not: the console says so to its users.
  app.get('/readyz', (c) => c.json({ status: 'ready' }))
  if (console) app.route('/', consoleRoutes(console, pbx.isTlsUnchecked))
  return app
}

import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { limitedLog } from './auth/limited-log.ts'
import { securityLog } from './auth/security-log.ts'
import { type FaultInjection, faultInjectionRoutes } from './fault-injection.ts'
import { createAnswerCache } from './http/answer-cache.ts'
import { isCutOff, unavailable } from './http/api-errors.ts'
import { createBaseApp } from './http/base-app.ts'
import { type ConsoleOptions, consoleRoutes } from './http/console.ts'
import { skipUnchanged } from './http/etags.ts'
import { apiRequests, bodyLimits, knownMethods } from './http/middleware.ts'
import type { Mail } from './mail.ts'
import { ENDPOINTS } from './routes/all-endpoints.ts'
import { mount } from './routes/endpoint.ts'
import { invalid } from './rules/invalid-input.ts'
import { type Database, isUnavailable } from './store/database.ts'
import { outageOf, readiness } from './store/health/readiness.ts'
import { isBadText } from './store/postgres.ts'

export interface AppOptions {
  db: Database
  /** Milliseconds since 1970. */
  now: () => number
  /** Logs each request of the API, and each unexpected error. */
  log: (line: Record<string, unknown>) => void
  mail: Mail
  /** How many trusted proxies are in front, each adding to X-Forwarded-For; 0 by default. */
  trustedProxies?: number
  /** How many holidays a tenant may have. */
  maxHolidays?: number
  /** Whether test events may be sent to webhooks at private addresses. */
  mayReachPrivate?: boolean
  /** The host names that this server answers to; any if undefined. */
  hosts?: readonly string[] | undefined
  /** Whether system administrators need a second factor. */
  isAdminTwoFactorOn?: boolean
  pause?: (ms: number) => Promise<unknown>
  /** Where the built console is; left out when another server serves it. */
  console?: ConsoleOptions
  /** Faults and clock changes that tests may set; only with TEST_MODE=1. */
  faultInjection?: FaultInjection
}

/** The whole server: the API, its health, and the console. */
export function createApp(options: AppOptions) {
  const { db, now, log, mail, trustedProxies = 0, hosts, faultInjection } = options
  const { isAdminTwoFactorOn = false, maxHolidays = 100_000, pause = setTimeout } = options
  const { mayReachPrivate = false } = options
  const api = new Hono()
  api.use(apiRequests(limitedLog(log, trustedProxies), skipUnchanged), bodyLimits)
  if (faultInjection) api.use(faultInjection.middleware)
  // Each kind of line has a limit of its own, so that requests can't push out security events.
  const logSecurity = securityLog(limitedLog(log, trustedProxies), trustedProxies)
  const answers = createAnswerCache()
  const services = {
    db,
    now,
    mail,
    answers,
    trustedProxies,
    maxHolidays,
    mayReachPrivate,
    isAdminTwoFactorOn,
    logSecurity,
    pause,
  }
  mount(api, ENDPOINTS, services)
  api.all('*', knownMethods(api), (c) => c.notFound())

  const logError = limitedLog(log, trustedProxies)
  const app = createBaseApp({ api, logError, trustedProxies, hosts }, (error) => {
    if (isUnavailable(error)) return unavailable(outageOf(error))
    if (isBadText(error)) return invalid('A string contains U+0000')
    return isCutOff(error) ? invalid('The body ends too early') : undefined
  })
  const isReady = readiness(db)
  app.get('/readyz', async (c) => {
    await isReady().catch((error) => {
      log({ request_id: c.get('requestId'), error: error.stack })
      throw unavailable(outageOf(error))
    })
    return c.json({ status: 'ready' })
  })
  if (faultInjection) app.route('/test', faultInjectionRoutes(faultInjection, db))
  if (options.console) app.route('/', consoleRoutes(options.console))
  return app
}

import { Hono } from 'hono'
import { sql } from 'kysely'
import { customHeaders, defaultCustomHeaders } from '../../src/contract/custom-headers.ts'
import { defaultPasswordPolicy, passwordPolicy } from '../../src/contract/password-policy.ts'
import { defaultVoicemail, voicemail } from '../../src/contract/voicemail.ts'
import { allow } from '../auth/allow.ts'
import { type TestMode, testRoutes } from '../fault-injection.ts'
import type { Mail } from '../mail.ts'
import { authRoutes } from '../routes/auth-routes.ts'
import { balanceRoutes, billingRoutes } from '../routes/balance-routes.ts'
import { blobRoutes } from '../routes/blobs-routes.ts'
import { documentRoutes } from '../routes/documents-routes.ts'
import { holidayRoutes } from '../routes/holidays-routes.ts'
import { openRoutes } from '../routes/open-routes.ts'
import { openApiRoutes } from '../routes/openapi-routes.ts'
import { statusRoutes } from '../routes/status-routes.ts'
import { tenantRoutes } from '../routes/tenant-routes.ts'
import { tenantsRoutes } from '../routes/tenants-routes.ts'
import { userRoutes } from '../routes/user-routes.ts'
import { type Database, isUnavailable } from '../store/database.ts'
import { isBadText } from '../store/postgres.ts'
import { createAnswers } from './answer-cache.ts'
import { invalid, isCutOff, unavailable } from './api-errors.ts'
import { type ConsoleOptions, consoleRoutes } from './console.ts'
import { ENDPOINTS } from './endpoints.ts'
import { notModified } from './etags.ts'
import {
  bodyLimits,
  durableAnswers,
  knownMethods,
  noStore,
  requestLog,
  sameSite,
} from './middleware.ts'
import { outside } from './outside.ts'

export interface AppOptions {
  db: Database
  /** Milliseconds since 1970. */
  now: () => number
  /** Takes one record for each request of the API and for each unforeseen error. */
  log: (line: Record<string, unknown>) => void
  mail: Mail
  /** How many proxies in front are to be believed about where a request came from; none unless it is said. */
  trustedProxies?: number
  /** The built console, unless something else serves it. */
  console?: ConsoleOptions
  /** Faults that end-to-end tests ask for. */
  testMode?: TestMode
}

/** The whole server: the API, its health, and the console. */
export function createApp(options: AppOptions) {
  const { db, now, log, mail, trustedProxies = 0, testMode } = options
  const answers = createAnswers()
  const api = new Hono()
  api.use(requestLog(log), noStore, knownMethods(api), sameSite, bodyLimits, notModified)
  api.use(durableAnswers(db))
  if (testMode) api.use(testMode.faults)
  for (const [endpoint, { who }] of Object.entries(ENDPOINTS)) {
    const [method = '', path = ''] = endpoint.split(' ')
    if (who !== 'anyone') api.on(method, path, allow(who, db, now))
  }
  api.route('/auth', authRoutes(db, now, mail, trustedProxies))
  api.route('/user', userRoutes(db, now, trustedProxies))
  api.route('/tenant', tenantRoutes(db, now, answers))
  api.route('/tenant/open', openRoutes(db, now, answers))
  api.route('/tenant/status', statusRoutes(db, now))
  api.route(
    '/tenant/password_policy',
    documentRoutes(db, passwordPolicy, defaultPasswordPolicy, 'password_policy'),
  )
  api.route(
    '/tenant/custom_headers',
    documentRoutes(db, customHeaders, defaultCustomHeaders, 'custom_headers'),
  )
  api.route('/voicemail', documentRoutes(db, voicemail, defaultVoicemail, 'voicemail'))
  api.route('/tenant/billing', billingRoutes(db))
  api.route('/tenant/balance', balanceRoutes(db, now))
  api.route('/holidays', holidayRoutes(db, answers))
  api.route('/tenants', tenantsRoutes(db))
  api.route('/blobs', blobRoutes(db, now))
  api.route('/', openApiRoutes())
  api.all('*', (c) => c.notFound())

  const app = outside(api, log, (error) => {
    if (isUnavailable(error)) return unavailable()
    if (isBadText(error)) return invalid('A text holds the character U+0000')
    return isCutOff(error) ? invalid('The body ends too early') : undefined
  })
  app.get('/readyz', async (c) => {
    await sql`select 1`.execute(db).catch(() => {
      throw unavailable()
    })
    return c.json({ status: 'ready' })
  })
  if (testMode) app.route('/test', testRoutes(testMode, db))
  if (options.console) app.route('/', consoleRoutes(options.console))
  return app
}

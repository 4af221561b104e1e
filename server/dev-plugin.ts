import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { type Connect, isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import { SECURITY_HEADERS, servedPage } from './http/headers.ts'
import { log } from './log.ts'
import { mailer } from './mail.ts'
import { readSettings, type Settings, StartError } from './settings.ts'

type AppModule = typeof import('./app.ts')
type PrepareModule = typeof import('./prepare.ts')
type FaultInjectionModule = typeof import('./fault-injection.ts')

/**
 * Serves the API in `npm run dev` together with the console: one process, one address, and the
 * settings and headers of production.
 */
export function devApi(): Plugin {
  let settings: Settings
  return {
    name: 'dev-api',
    // Vitest runs a Vite server too, in mode "test".
    apply: (_config, { command, mode, isPreview }) =>
      command === 'serve' && mode !== 'test' && !isPreview,
    config() {
      settings = settingsOrExit()
      return { server: { host: settings.host, port: settings.port, strictPort: true } }
    },
    async configureServer(server) {
      server.middlewares.use(await apiHandler(server, settings))
      // Middleware that is added later runs after Vite's own, when only the page is left.
      return () => void server.middlewares.use(pageHandler(server))
    },
  }
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Answers the API with code that Vite reloads when it changes. The database stays open. */
async function apiHandler(
  server: ViteDevServer,
  settings: Settings,
): Promise<Connect.NextHandleFunction> {
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite can’t run the server code')
  const { prepareDatabase } = await ssr.runner.import<PrepareModule>('/server/prepare.ts')
  const db = await prepareDatabase(settings)
  server.httpServer?.once('close', () => db.destroy())

  // Load it with the same loader as the app. Otherwise its errors would be instances of other
  // classes.
  const { createFaultInjection } = await ssr.runner.import<FaultInjectionModule>(
    '/server/fault-injection.ts',
  )
  const faultInjection = settings.isFaultInjectionOn ? createFaultInjection() : undefined
  const path = faultInjection
    ? /^\/(?:api|test|healthz|readyz)(?:[/?]|$)/
    : /^\/(?:api|healthz|readyz)(?:[/?]|$)/

  return async (request, response, next) => {
    if (!path.test(request.url ?? '')) return next()
    try {
      const { createApp } = await ssr.runner.import<AppModule>('/server/app.ts')
      const app = createApp({
        db,
        log,
        mail: mailer(settings, log),
        trustedProxies: settings.trustedProxies,
        hosts: settings.hosts,
        isAdminTwoFactorOn: settings.isAdminTwoFactorOn,
        now: faultInjection?.now ?? Date.now,
        ...(faultInjection && { faultInjection }),
      })
      await getRequestListener(app.fetch, { overrideGlobalObjects: false })(request, response)
    } catch (error) {
      next(error)
    }
  }
}

function pageHandler(server: ViteDevServer): Connect.NextHandleFunction {
  return async (request, response, next) => {
    // Vite has rewritten the address of every page to this one.
    if (request.url !== '/index.html') return next()
    try {
      const source = await readFile(join(server.config.root, 'index.html'), 'utf8')
      const html = await server.transformIndexHtml(request.originalUrl ?? '/', source)
      // Vite reports changes over a WebSocket.
      const page = servedPage(html, { connectSources: "'self' ws:", isBuilt: false })
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': page.csp,
        'Cache-Control': 'no-store',
      })
      response.end(page.html)
    } catch (error) {
      next(error)
    }
  }
}

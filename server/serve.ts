import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { type AppOptions, createApp } from './app.ts'
import { limitedLog } from './auth/limited-log.ts'
import { createFaultInjection } from './fault-injection.ts'
import { createGatewayApp } from './gateway/gateway-app.ts'
import { withBasePath } from './http/base-path.ts'
import { portOf } from './http/port-of.ts'
import { logError } from './log.ts'
import { mailer } from './mail.ts'
import { limitConnections } from './max-connections.ts'
import { prepareDatabase } from './prepare.ts'
import { type Settings, StartError } from './settings.ts'
import type { Database } from './store/database.ts'
import { sweep } from './store/sweep.ts'
import { MODERN_TLS, readCertificate, readPbx } from './tls.ts'

/** How often expired data is removed. */
const CLEAN_MS = 60 * 60 * 1000

/**
 * How long a client may take to send its headers, and its whole request, in milliseconds. 5 MiB at
 * 100 kB/s take 52 s.
 */
const TIME_LIMITS = { headersTimeout: 20_000, requestTimeout: 120_000 }

interface Options {
  settings: Settings
  /** Where the built console is. If undefined, only the API is served. */
  consoleDirectory: string | undefined
  /** Called with one record for each request to the API. */
  log: (line: Record<string, unknown>) => void
}

/** A server that listens. */
export interface Running {
  server: Server
  /** The server's address, without a slash at the end. */
  url: string
  /** The scheme, host and port of the PBX behind the gateway; undefined without one. */
  pbxOrigin: string | undefined
  /** Closes the resources that requests needed. Call it once the server has closed. */
  close: () => Promise<void>
}

/** Starts the console with the API, or with the gateway to a PBX. Throws StartError if it can't. */
export async function serve({ settings, consoleDirectory, log }: Options): Promise<Running> {
  const certificate = readCertificate(settings)
  const pbx = readPbx(settings)
  const { basePath, trustedProxies, hosts } = settings
  const common = {
    trustedProxies,
    hosts,
    ...(consoleDirectory && { console: { directory: consoleDirectory, basePath } }),
  }
  const { app, close } = pbx
    ? {
        app: createGatewayApp({ ...common, pbx, log: limitedLog(log, trustedProxies) }),
        close: async () => {},
      }
    : await embeddedApi(settings, { ...common, log })
  // Health checks by HTTP/1.0 may send no Host header.
  const listener = withBasePath(basePath, getRequestListener(app.fetch, { hostname: 'localhost' }))
  const server: Server = certificate
    ? createHttpsServer({ ...certificate, ...MODERN_TLS, ...TIME_LIMITS }, listener)
    : createServer(TIME_LIMITS, listener)
  limitConnections(server, { trustedProxies })
  try {
    await listen(server, settings)
  } catch (error) {
    await close()
    throw error
  }
  // For example, when a connection can't be accepted because no file descriptor is left.
  server.on('error', logError)
  const scheme = certificate ? 'https' : 'http'
  const url = `${scheme}://${addressOf(server, settings.host)}${basePath}`.replace(/\/$/, '')
  return { server, url, pbxOrigin: pbx?.url.origin, close }
}

/** This project's own API, on its own database. */
async function embeddedApi(
  settings: Settings,
  common: Pick<AppOptions, 'log' | 'console' | 'trustedProxies' | 'hosts'>,
) {
  const db = await prepareDatabase(settings)
  const faultInjection = settings.isFaultInjectionOn ? createFaultInjection() : undefined
  const now = faultInjection?.now ?? Date.now
  const stopCleaning = cleanRegularly(db, now)
  const mail = mailer(settings, common.log)
  const { maxHolidays, mayReachPrivate, isAdminTwoFactorOn } = settings
  const app = createApp({
    ...common,
    db,
    now,
    mail,
    maxHolidays,
    mayReachPrivate,
    isAdminTwoFactorOn,
    ...(faultInjection && { faultInjection }),
  })
  const close = async () => {
    await stopCleaning()
    await db.destroy()
  }
  return { app, close }
}

/**
 * Removes expired data now and every hour. Requests are served meanwhile, because there may be a
 * lot of it. Returns a function that stops this.
 */
function cleanRegularly(db: Database, now: () => number): () => Promise<void> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const clean = async (): Promise<void> => {
    await sweep(db, now(), stopping.signal).catch(logError)
    if (stopping.signal.aborted) return
    timer = setTimeout(() => {
      running = clean()
    }, CLEAN_MS).unref()
  }
  let running = clean()
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    await running
  }
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening').catch(({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EADDRINUSE')
      throw new StartError(`PORT ${port} is in use on ${host}: choose another`)
    if (code === 'EACCES')
      throw new StartError(`PORT ${port} needs a permission that this account doesn’t have`)
    throw new StartError(`HOST ${host} can’t be used: ${message}`)
  })
}

function addressOf(server: Server, host: string): string {
  const port = portOf(server)
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { createTestMode } from './fault-injection.ts'
import { createGatewayApp } from './gateway/gateway-app.ts'
import { createApp } from './http/app.ts'
import { below } from './http/base-path.ts'
import type { ConsoleOptions } from './http/console.ts'
import { portOf } from './http/port-of.ts'
import { log, logError, say } from './log.ts'
import { mailer } from './mail.ts'
import { prepareDatabase } from './prepare.ts'
import { readSettings, type Settings, StartError } from './settings.ts'
import { stopOnSignals } from './stop.ts'
import type { Database } from './store/database.ts'
import { sweep } from './store/sweep.ts'
import { readCertificate, readPbx } from './tls.ts'

/** How often what has had its time is removed. */
const CLEAN_MS = 60 * 60 * 1000

/** How long a client may take to send its head, and all of its request, in milliseconds: 5 MiB at 100 kB/s take 52 s. */
const TIME_LIMITS = { headersTimeout: 20_000, requestTimeout: 120_000 }

const consoleDirectory = fileURLToPath(new URL('../console', import.meta.url))

// A rejection that nobody waits for has cost nobody an answer: the others get theirs.
process.on('unhandledRejection', logError)

try {
  await start()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  for (const line of error.lines) console.error(line)
  process.exitCode = 1
}

async function start(): Promise<void> {
  // The database holds secrets: its files are for this user alone.
  process.umask(0o077)
  const settings = readSettings(process.env)
  const certificate = readCertificate(settings)
  const pbx = readPbx(settings)
  const isBuilt = existsSync(join(consoleDirectory, 'index.html'))
  if (!isBuilt) say('The console is not built, so only the API answers. To build it: npm run build')

  const { basePath } = settings
  const consoleOption = isBuilt ? { console: { directory: consoleDirectory, basePath } } : {}
  const { app, close } = pbx
    ? {
        app: createGatewayApp({
          pbx,
          log,
          trustedProxies: settings.trustedProxies,
          ...consoleOption,
        }),
        close: async () => {},
      }
    : await embeddedApi(settings, consoleOption)
  // A load balancer that asks for its health by HTTP/1.0 names no host.
  const fetchListener = getRequestListener(app.fetch, { hostname: 'localhost' })
  const listener = below(basePath, fetchListener)
  const server: Server = certificate
    ? createHttpsServer({ ...certificate, ...TIME_LIMITS }, listener)
    : createServer(TIME_LIMITS, listener)
  try {
    await listen(server, settings)
  } catch (error) {
    await close()
    throw error
  }
  // A connection that could not be accepted, such as for want of file descriptors.
  server.on('error', logError)
  stopOnSignals(process, server, close)
  if (pbx) say(`Its API is that of the PBX at ${pbx.url.origin}; there is no database here`)
  if (pbx?.isTlsUnchecked) {
    say('WARNING: PBX_INSECURE_TLS=1, so anybody on the way to the PBX can read and change all')
  }
  const scheme = certificate ? 'https' : 'http'
  say(
    `Tenant Console is at ${scheme}://${addressOf(server, settings.host)}${basePath}`.replace(
      /\/$/,
      '',
    ),
  )
}

/** The API of this project on its own database. */
async function embeddedApi(settings: Settings, consoleOption: { console?: ConsoleOptions }) {
  const db = await prepareDatabase(settings)
  const mail = mailer(settings, log)
  const testMode = settings.isTestMode ? createTestMode() : undefined
  const now = testMode?.now ?? Date.now
  await clean(db, now)
  const app = createApp({
    ...{ db, now, log, mail, trustedProxies: settings.trustedProxies },
    ...consoleOption,
    ...(testMode && { testMode }),
  })
  return { app, close: () => db.destroy() }
}

/** Removes what has had its time, now and every hour. */
async function clean(db: Database, now: () => number): Promise<void> {
  await sweep(db, now()).catch(logError)
  setTimeout(() => clean(db, now), CLEAN_MS).unref()
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening').catch(({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EADDRINUSE')
      throw new StartError(`PORT ${port} is in use on ${host}: choose another`)
    if (code === 'EACCES') throw new StartError(`PORT ${port} needs rights that you do not have`)
    throw new StartError(`HOST ${host} cannot be listened on: ${message}`)
  })
}

function addressOf(server: Server, host: string): string {
  const port = portOf(server)
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

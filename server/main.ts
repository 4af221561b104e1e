import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { log, logError, say } from './log.ts'
import { serve } from './serve.ts'
import { readSettings, StartError } from './settings.ts'
import { stopOnSignals } from './stop.ts'

const consoleDirectory = fileURLToPath(new URL('../console', import.meta.url))

// Log unhandled rejections instead of exiting: other requests are not affected.
process.on('unhandledRejection', logError)

try {
  await start()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  for (const line of error.lines) console.error(line)
  process.exitCode = 1
}

async function start(): Promise<void> {
  // The database holds secrets, so only this user may read its files.
  process.umask(0o077)
  const settings = readSettings(process.env)
  const isBuilt = existsSync(join(consoleDirectory, 'index.html'))
  const directory = isBuilt ? consoleDirectory : undefined
  if (!isBuilt) say('The console is not built, so only the API answers. To build it: npm run build')
  const { server, close, url, pbxOrigin } = await serve({
    settings,
    consoleDirectory: directory,
    log,
  })
  stopOnSignals(process, server, close)
  if (pbxOrigin) say(`Its API is that of the PBX at ${pbxOrigin}; there is no database here`)
  if (pbxOrigin && settings.isPbxTlsUnchecked) {
    say('WARNING: PBX_INSECURE_TLS=1, so anybody on the way to the PBX can read and change all')
  }
  say(`Tenant Console is at ${url}`)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { log, logError, say } from './log.ts'
import { serve } from './serve.ts'
import { setPasswordCommand } from './set-password.ts'
import { readSettings, StartError } from './settings.ts'
import { stopOnSignals } from './stop.ts'

const consoleDirectory = fileURLToPath(new URL('../console', import.meta.url))

// Log unhandled rejections instead of exiting: other requests can go on.
process.on('unhandledRejection', logError)

// The database contains secrets, so only this user may read the files that the server creates.
process.umask(0o077)

const [command, ...words] = process.argv.slice(2)
try {
  if (command === 'set-password') await setPasswordCommand(words)
  else await start()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  for (const line of error.lines) console.error(line)
  process.exitCode = 1
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const isBuilt = existsSync(join(consoleDirectory, 'index.html'))
  const directory = isBuilt ? consoleDirectory : undefined
  if (!isBuilt) say('The console isn’t built, so only the API is served. Run: npm run build')
  const { server, close, url, pbxOrigin } = await serve({
    settings,
    consoleDirectory: directory,
    log,
  })
  stopOnSignals(process, server, close)
  if (pbxOrigin) say(`Forwarding the API to ${pbxOrigin}. No database is used.`)
  if (pbxOrigin && settings.isPbxTlsUnchecked) {
    say(
      'WARNING: PBX_INSECURE_TLS=1: anyone between here and the PBX can read and change everything',
    )
  }
  if (!pbxOrigin && !settings.smtpUrl) {
    say('WARNING: no SMTP_URL, so sign-in codes are written to the log')
  }
  say(`Tenant Console is at ${url}`)
}

import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { logError, say } from './log.ts'

/** How long running requests may take after a stop signal, in milliseconds. */
const STOP_MS = 10_000

/**
 * On a stop signal, finishes the running requests and then closes their resources, so that the
 * process can end.
 */
export function stopOnSignals(
  signals: EventEmitter,
  server: Server,
  close: () => Promise<void>,
): void {
  let isStopping = false
  server.on('request', (_request, response) => {
    // Without this, a connection that was busy when the server closed would stay open for seconds.
    response.once('close', () => isStopping && server.closeIdleConnections())
  })
  const stop = () => {
    // Under npm, Ctrl-C sends the signal twice.
    if (isStopping) return
    isStopping = true
    say('Stopping after open requests finish')
    server.close(() => close().catch(logError))
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref()
  }
  signals.on('SIGTERM', stop)
  signals.on('SIGINT', stop)
}

import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { logError, say } from './log.ts'

/** How long requests under way may take once the server was told to stop. */
const STOP_MS = 10_000

/** Finishes the requests under way, then closes what they needed, after which nothing keeps the process. */
export function stopOnSignals(
  signals: EventEmitter,
  server: Server,
  close: () => Promise<void>,
): void {
  let isStopping = false
  server.on('request', (_request, response) => {
    // A connection that was busy when the server closed would stay open, idle, for seconds.
    response.once('close', () => isStopping && server.closeIdleConnections())
  })
  const stop = () => {
    // Ctrl-C under npm comes twice.
    if (isStopping) return
    isStopping = true
    say('Stopping: the requests under way are finished first')
    server.close(() => close().catch(logError))
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref()
  }
  signals.on('SIGTERM', stop)
  signals.on('SIGINT', stop)
}

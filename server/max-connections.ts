import type { Server } from 'node:http'
import { networkOf } from './auth/client-address.ts'

/** The file descriptors that are kept for the database, its log, the console's files and mail. */
const RESERVED = 100

/** What an unlimited process gets: each connection takes memory too. */
const MOST = 10_000

/**
 * How many connections the server takes. Without a limit a client could use up all file
 * descriptors, and then the database could not open its files.
 */
function maxConnections(): number {
  const { userLimits }: Report = JSON.parse(JSON.stringify(process.report.getReport()))
  const openFiles = Number(userLimits?.open_files.soft)
  return Number.isNaN(openFiles) ? MOST : Math.max(10, Math.min(MOST, openFiles - RESERVED))
}

/**
 * How long nothing may happen on a connection, in milliseconds: a PBX has half of that to answer.
 */
const IDLE_MS = 60_000

interface ConnectionLimits {
  /** How many proxies stand in front. All connections come from them. */
  trustedProxies: number
  most?: number
  idleMs?: number
}

/**
 * Limits the connections of a server: all of them, those of one address to a quarter, so that no
 * single client can take the places of all others, and how long a client may not read its
 * answer.
 */
export function limitConnections(
  server: Server,
  { trustedProxies, most = maxConnections(), idleMs = IDLE_MS }: ConnectionLimits,
): void {
  server.maxConnections = most
  server.setTimeout(idleMs)
  if (trustedProxies > 0) return
  // A browser opens six at once.
  const share = Math.max(8, Math.floor(most / 4))
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? '')
    const count = open.get(network) ?? 0
    if (count >= share) return void socket.destroy()
    open.set(network, count + 1)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
  })
}

interface Report {
  /** Missing on Windows. */
  userLimits?: { open_files: { soft: number | 'unlimited' } }
}

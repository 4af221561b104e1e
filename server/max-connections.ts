import type { Server } from 'node:http'
import { networkOf } from './auth/client-address.ts'

/** File descriptors reserved for the database, its log, the console's files and mail. */
const RESERVED = 100

/** The limit for a process without a limit on open files, because connections use memory too. */
const MOST = 10_000

/**
 * How many connections the server accepts. Without a limit, a client could use up all file
 * descriptors, and the database couldn't open its files.
 */
function maxConnections(): number {
  const { userLimits }: Report = JSON.parse(JSON.stringify(process.report.getReport()))
  const openFiles = Number(userLimits?.open_files.soft)
  return Number.isNaN(openFiles) ? MOST : Math.max(10, Math.min(MOST, openFiles - RESERVED))
}

/** How long a connection may be idle, in milliseconds. A PBX has half of that to answer. */
const IDLE_MS = 60_000

interface ConnectionLimits {
  /** How many proxies are in front. All connections then come from them. */
  trustedProxies: number
  most?: number
  idleMs?: number
}

/**
 * Limits the server's connections: their total, the share of each address, and how long one may be
 * idle. An address gets a quarter, so that a single client can't lock out all others. Idle
 * includes a client that doesn't read its answer.
 */
export function limitConnections(
  server: Server,
  { trustedProxies, most = maxConnections(), idleMs = IDLE_MS }: ConnectionLimits,
): void {
  server.maxConnections = most
  server.setTimeout(idleMs)
  if (trustedProxies > 0) return
  // At least 8, because a browser opens six connections at once.
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

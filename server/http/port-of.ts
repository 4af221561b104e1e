import type { Server } from 'node:net'

/** The port that a server listens on. Throws if it isn't listening on one. */
export function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

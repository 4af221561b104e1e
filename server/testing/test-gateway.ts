import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { finished } from 'node:stream/promises'
import { getRequestListener } from '@hono/node-server'
import { afterAll, expect } from 'vitest'
import type { GatewayLimits, Pbx } from '../gateway/gateway.ts'
import { createGatewayApp } from '../gateway/gateway-app.ts'
import { portOf } from '../http/port-of.ts'

/** The gateway in front of a PBX that each test defines. */

/**
 * Short limits in milliseconds, for tests of timeouts. Other tests use the real limits, so that
 * they also pass on a slow machine.
 */
export const SHORT = { connectMs: 300, answerMs: 300 }
const open: (() => void)[] = []
afterAll(() => {
  for (const close of open) close()
})

export async function listening(
  server: Server | TlsServer | ReturnType<typeof createTcpServer>,
): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return portOf(server)
}

export const lines: Record<string, unknown>[] = []

export async function gatewayTo(
  pbxPort: number,
  limits?: GatewayLimits,
  trustedProxies = 0,
): Promise<string> {
  const url = new URL(`http://127.0.0.1:${pbxPort}`)
  return gatewayToPbx({ url, ca: undefined, isTlsUnchecked: false }, limits, trustedProxies)
}

export async function gatewayToPbx(
  pbx: Pbx,
  limits?: GatewayLimits,
  trustedProxies = 0,
): Promise<string> {
  const app = createGatewayApp({
    pbx,
    log: (_, line) => lines.push(line),
    ...(limits && { limits }),
    trustedProxies,
  })
  return `http://127.0.0.1:${await listening(createServer(getRequestListener(app.fetch)))}`
}

export const gateway = async (pbx: RequestListener, limits?: GatewayLimits) =>
  gatewayTo(await listening(createServer(pbx)), limits)

/** A gateway to a PBX that answers each connection with these bytes and keeps it open. */
export async function gatewayToBytes(
  answer: string | ((socket: Socket) => void),
  limits?: GatewayLimits,
) {
  const server = createTcpServer((socket) => {
    open.push(() => socket.destroy())
    socket.on('error', () => {})
    socket.once('data', () => (typeof answer === 'string' ? socket.write(answer) : answer(socket)))
  })
  return gatewayTo(await listening(server), limits)
}

/** The bytes of a body that reach the PBX, until the body ends or is cut off. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  await finished(request).catch(() => {})
  return Buffer.concat(chunks)
}

export async function expectFailure(response: Response, status: number, message: RegExp) {
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({
    errors: [{ code: expect.any(String), message: expect.stringMatching(message) }],
  })
}

import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { limitConnections } from './max-connections.ts'
import { listening } from './testing/test-gateway.ts'

async function server(
  limits: Parameters<typeof limitConnections>[1],
  listener: RequestListener = (_request, response) => response.end('answered'),
) {
  const made = createServer(listener)
  limitConnections(made, limits)
  const port = await listening(made)
  return (localAddress = '127.0.0.1'): Socket => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => {})
    onTestFinished(() => void socket.destroy())
    return socket
  }
}

const asks = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
/** Sends a request, and returns whether it was answered or the connection was closed. */
async function askOn(socket: Socket): Promise<string> {
  let got = ''
  socket.on('data', (data) => {
    got += data
    if (got.includes('answered')) socket.end()
  })
  socket.write(asks)
  // Wait for "close", not "end": a rejected connection may also end with an error.
  await new Promise((closed) => socket.once('close', closed))
  return got.includes('answered') ? 'answered' : 'closed'
}

test('one address has a quarter of the connections, and others still get one', async () => {
  const open = await server({ trustedProxies: 0, most: 40 })
  const taken = Array.from({ length: 10 }, () => open())
  await Promise.all(taken.map((socket) => once(socket, 'connect')))
  expect(await askOn(open())).toBe('closed')
  expect(await askOn(open('127.0.0.2'))).toBe('answered')
  const [first] = taken
  if (first) expect(await askOn(first)).toBe('answered')
  await expect.poll(() => askOn(open())).toBe('answered')
})

test('behind a proxy one address may have all connections', async () => {
  const open = await server({ trustedProxies: 1, most: 40 })
  const taken = Array.from({ length: 30 }, () => open())
  await Promise.all(taken.map((socket) => once(socket, 'connect')))
  expect(await askOn(open())).toBe('answered')
})

test('a client that does not read its answer is disconnected', async () => {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const open = await server({ trustedProxies: 0, idleMs: 50 }, (_request, response) => {
    response.once('close', end)
    response.end(Buffer.alloc(64 * 1024 * 1024))
  })
  open().pause().write(asks)
  await ended
})

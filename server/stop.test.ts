import { EventEmitter, once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { portOf } from './http/port-of.ts'
import { stopOnSignals } from './stop.ts'
import { openSocket } from './testing/test-socket.ts'

/** A server that never closes idle connections, and a client that keeps its connection open. */
async function running() {
  const waiting: ServerResponse[] = []
  const server = createServer({ keepAliveTimeout: 0 }, (_request, response) => {
    waiting.push(response)
    server.emit('waiting')
  })
  const signals = new EventEmitter()
  const closed = new Promise<void>((resolve) => {
    stopOnSignals(signals, server, async () => resolve())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = openSocket(`http://127.0.0.1:${portOf(server)}`)
  const asked = once(server, 'waiting')
  socket.write('GET / HTTP/1.1\r\nHost: test\r\n\r\n')
  await asked
  /** Answers the request, and waits until the client has the answer. */
  const answer = async () => {
    waiting[0]?.end()
    const [chunk] = await once(socket, 'data')
    return String(chunk)
  }
  return { signals, closed, answer }
}

test('an idle connection does not delay the stop', async () => {
  const { signals, closed, answer } = await running()
  expect(await answer()).toContain('Connection: keep-alive')
  signals.emit('SIGTERM')
  await closed
})

test('a running request is answered first, and its connection does not delay the stop', async () => {
  const { signals, closed, answer } = await running()
  signals.emit('SIGINT')
  expect(await answer()).toContain('200 OK')
  await closed
})

import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { defaultWebHook } from '../../../src/contract/values/defaults.ts'
import { portOf } from '../../http/port-of.ts'
import { postEvent } from './post-event.ts'

const HALF = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'

/** The outcome of sending an event to a receiver that does this to the connection. */
async function outcomeOf(answer: (socket: Socket) => void, timeoutMs?: number) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
    onTestFinished(() => void socket.destroy())
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const hook = { ...defaultWebHook, url: `http://127.0.0.1:${portOf(server)}/` }
  const limit = timeoutMs === undefined ? {} : { timeoutMs }
  return (await postEvent(hook, {}, { mayReachPrivate: true, ...limit })).outcome
}

test('a receiver that does not finish its answer in time is a timeout', async () => {
  expect(await outcomeOf(() => {}, 100)).toBe('timeout')
  expect(await outcomeOf((socket) => socket.write(HALF), 100)).toBe('timeout')
})

test('a receiver that breaks the connection within its answer is unreachable', async () => {
  const breakAfter = (how: 'destroy' | 'resetAndDestroy') => (socket: Socket) =>
    socket.write(HALF, () => socket[how]())
  expect(await outcomeOf((socket) => socket.destroy())).toBe('unreachable')
  expect(await outcomeOf(breakAfter('destroy'))).toBe('unreachable')
  expect(await outcomeOf(breakAfter('resetAndDestroy'))).toBe('unreachable')
})

test('a receiver that switches protocols is unreachable, and leaves nothing open', async () => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'
  expect(await outcomeOf((socket) => socket.write(upgrade), 2000)).toBe('unreachable')
})

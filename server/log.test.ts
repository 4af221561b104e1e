import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { portOf } from './http/port-of.ts'
import { isRunning, serverProcesses, signIn } from './testing/test-process.ts'

/** How the server behaves when its log can't be written any more. */

const { newDatabase, launch, start } = serverProcesses()

test('keeps answering when the reader of its log is gone', async () => {
  const { child, url, stdout } = await start(await newDatabase('reader'))
  stdout.destroy()
  const headers = { authorization: `Bearer ${await signIn(url)}` }
  for (let i = 0; i < 20; i++) {
    expect((await fetch(`${url}/tenant`, { headers })).status).toBe(200)
  }
  expect(isRunning(child)).toBe(true)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)

test('starts, answers and stops when the disk of its log is full', async () => {
  const full = openSync('/dev/full', 'w')
  // The log can't be read here, so it can't say which port the server got. The test chooses a free
  // port, and tries another one if a different process takes it first.
  for (let tries = 1; ; tries++) {
    const port = await freePort()
    const child = launch(await newDatabase(`full${tries}`), ['ignore', full, full], {
      env: { PORT: String(port) },
    })
    const url = `http://127.0.0.1:${port}/api`
    const isUp = () => signIn(url).catch(() => !isRunning(child) && 'ended')
    await expect.poll(isUp, { timeout: 20_000 }).toEqual(expect.any(String))
    if (!isRunning(child) && tries < 5) continue
    closeSync(full)
    const headers = { authorization: `Bearer ${await signIn(url)}` }
    for (let i = 0; i < 20; i++) {
      expect((await fetch(`${url}/tenant`, { headers })).status).toBe(200)
    }
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    return
  }
}, 60_000)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  return port
}

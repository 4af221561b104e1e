import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBasePath } from './base-path.ts'
import { portOf } from './port-of.ts'

const server = createServer(withBasePath('/console/', (got, response) => response.end(got.url)))
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void server.close())

/** Requests this path unchanged; fetch would normalize it. */
async function get(path: string) {
  const port = portOf(server)
  const sent = request({ host: '127.0.0.1', port, path })
    .on('error', () => {})
    .end()
  const [response] = await once(sent, 'response')
  const chunks = await response.toArray()
  return {
    status: response.statusCode,
    location: response.headers.location,
    text: chunks.join(''),
  }
}

test.each([
  ['/console/', '/'],
  ['/console/?a=1', '/?a=1'],
  ['/console/api/tenant?a=/console/', '/api/tenant?a=/console/'],
  ['/console//evil.example/', '//evil.example/'],
  ['/healthz', '/healthz'],
  ['/readyz', '/readyz'],
])('%s is %s below it', async (path, text) => {
  expect(await get(path)).toEqual({ status: 200, text })
})

test.each([
  ['/console', '/console/'],
  ['/console?a=1', '/console/?a=1'],
])('%s leads to %s', async (path, location) => {
  expect(await get(path)).toMatchObject({ status: 308, location })
})

test.each(['/', '/api/tenant', '/consoles/', '/consol', '/x/../console/', 'http://h/console/'])(
  '%s is a 404',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

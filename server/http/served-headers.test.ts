import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGatewayApp } from '../gateway/gateway-app.ts'
import { testApp } from '../testing/test-app.ts'
import { listening } from '../testing/test-gateway.ts'

/** Headers of every answer, whichever part of the server sends it. */
const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  await writeFile(join(folder, 'assets/app-1.js'), 'plain')
})
afterAll(() => rm(folder, { recursive: true }))

const pbx = createServer((_request, response) => response.setHeader('X-Frame-Options', 'x').end())
const servers = {
  'the embedded server': async () =>
    (await testApp({ console: { directory: folder, basePath: '/' } })).app,
  'the gateway': async () => {
    const url = new URL(`http://127.0.0.1:${await listening(pbx)}`)
    return createGatewayApp({
      pbx: { url, ca: undefined, isTlsUnchecked: false },
      log: () => {},
      console: { directory: folder, basePath: '/' },
    })
  },
}

describe.each(Object.entries(servers))('%s', (_name, make) => {
  let url: string
  beforeAll(async () => {
    const { fetch } = await make()
    url = `http://127.0.0.1:${await listening(createServer(getRequestListener(fetch)))}`
  })
  test.each([
    ['/', 200, 'no-store'],
    ['/settings/general', 200, 'no-store'],
    ['/index.html', 200, 'no-store'],
    ['/assets/app-1.js', 200, 'public, max-age=31536000, immutable'],
    ['/assets/gone.js', 404, null],
    ['/api/tenant', expect.any(Number), 'no-store'],
    ['/api/%2e%2e/x', expect.any(Number), 'no-store'],
    ['/healthz', 200, null],
  ])('%s is answered %s, kept as %s', async (path, status, kept) => {
    const response = await fetch(url + path)
    expect(response.status).toEqual(status)
    expect(Object.fromEntries(response.headers)).toMatchObject(COMMON)
    if (kept) expect(response.headers.get('cache-control')).toBe(kept)
    const csp = response.headers.get('content-security-policy') ?? ''
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toMatch(/^default-src '(?:none|self)'/)
    expect(csp).not.toMatch(/unsafe|\*|https?:/)
  })
})

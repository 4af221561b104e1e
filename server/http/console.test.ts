import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consoleRoutes } from './console.ts'

let folder: string
const get = async (path: string, encodings = '') =>
  consoleRoutes({ directory: folder, basePath: '/' }).request(path, {
    headers: { 'accept-encoding': encodings },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'))
  await mkdir(join(folder, 'assets'))
  const page = '<script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>'
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'icon.svg'), '<svg/>')
  await writeFile(join(folder, 'assets/app-1.js'), 'plain')
  await writeFile(join(folder, 'assets/app-1.js.br'), 'as brotli')
  await writeFile(join(folder, 'assets/app-1.js.gz'), 'as gzip')
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['/', '/index.html', '/settings/general', '/sign-in?next=/x'])(
  '%s is the page',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    const [, nonce = ''] = /nonce="([\w+/=]{24})"/.exec(html) ?? []
    expect(html).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`)
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ` +
        "img-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; " +
        "form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; " +
        'trusted-types file-worker',
    )
  },
)

test.each([
  ['gzip, br', 'gzip'],
  ['identity', null],
  ['gzip;q=0', null],
  ['', null],
])('the page for %j comes as %s', async (accepted, encoding) => {
  const response = await get('/', accepted)
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  const body = Buffer.from(await response.arrayBuffer())
  expect(String(encoding ? gunzipSync(body) : body)).toMatch(/^<script nonce="[\w+/=]{24}">/)
})

test.each(['/', '/settings/general', '/icon.svg', '/assets/app-1.js'])(
  'HEAD of %s tells what GET would, without a body',
  async (path) => {
    const init = { headers: { 'accept-encoding': 'gzip' } }
    const routes = consoleRoutes({ directory: folder, basePath: '/' })
    const whole = await routes.request(path, init)
    const head = await routes.request(path, { ...init, method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'cache-control'])
      expect(head.headers.get(name), name).toBe(whole.headers.get(name))
  },
)

test('no two answers share a nonce', async () => {
  const [first, second] = await Promise.all([get('/'), get('/')])
  expect(await first.text()).not.toBe(await second.text())
})

test.each([
  ['', null, 'plain'],
  ['gzip', 'gzip', 'as gzip'],
  ['gzip, deflate, br', 'br', 'as brotli'],
])('an asset for %j comes as %s and may be kept for ever', async (accepted, encoding, body) => {
  const response = await get('/assets/app-1.js', accepted)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await response.text()).toBe(body)
})

test('a missing asset is a 404, never the page', async () => {
  expect((await get('/assets/app-2.js')).status).toBe(404)
  expect((await get('/assets/')).status).toBe(404)
})

test('other files are served unchanged, and kept for an hour', async () => {
  const response = await get('/icon.svg')
  expect(await response.text()).toBe('<svg/>')
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
})

test('nothing outside the folder is served', async () => {
  for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/package.json', '/assets/..%2f..%2fx']) {
    const response = await get(path)
    expect(await response.text()).not.toMatch(/root:|"name"/)
  }
})

import { expect, test } from 'vitest'
import { gateway } from '../testing/test-gateway.ts'
import { raw } from '../testing/test-socket.ts'

test('nothing that could steer the PBX, a proxy or the browser passes in either direction', async () => {
  const steering = [
    ...['x-http-method-override', 'x-method-override', 'x-http-method', 'x-original-url'],
    ...['x-rewrite-url', 'x-forwarded-prefix', 'x-forwarded-port', 'forwarded', 'via', 'x-real-ip'],
    ...['cf-connecting-ip', 'true-client-ip', 'x-client-ip', 'client-ip', 'x-cluster-client-ip'],
    ...['x-accel-redirect', 'x-sendfile', 'x-accel-buffering', 'x-accel-expires', 'cookie'],
    ...[
      'surrogate-control',
      'cdn-cache-control',
      'edge-control',
      'x-any-other',
      'origin',
      'referer',
    ],
    ...[
      'proxy-authorization',
      'content-security-policy',
      'x-frame-options',
      'access-control-max-age',
    ],
    ...['set-cookie', 'location', 'refresh', 'link', 'sourcemap', 'clear-site-data', 'age', 'nel'],
  ]
  const seen: string[] = []
  const url = await gateway((request, response) => {
    seen.push(...Object.keys(request.headers))
    for (const name of steering) response.setHeader(name, 'steering')
    response.setHeader('WWW-Authenticate', 'Basic realm="PBX"')
    response.end('{}')
  })
  const sent = steering.map((name) => `${name}: ${name === 'origin' ? url : '1'}`).join('\r\n')
  const answer = await raw(
    url,
    `GET /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${sent}\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200/)
  expect(answer).not.toMatch(/steering|Basic/)
  expect(seen.filter((name) => steering.includes(name))).toEqual([])
})

test('forwards the headers for uploads, versions and limits', async () => {
  const answered = {
    'portsip-upload-id': '7',
    'portsip-upload-token': 'secret',
    range: 'bytes=0-4',
    'retry-after': '9',
    etag: '"7"',
    'content-disposition': 'attachment',
    'www-authenticate': 'Bearer error="invalid_token"',
  }
  const sent = {
    'if-match': '"7"',
    'content-range': 'bytes 0-4/5',
    'portsip-upload-token': 'secret',
    'accept-language': 'de',
  }
  let seen = {}
  const url = await gateway((request, response) => {
    seen = request.headers
    for (const [name, value] of Object.entries(answered)) response.setHeader(name, value)
    response.end('{}')
  })
  const { headers } = await fetch(`${url}/api/x`, { headers: sent })
  expect(seen).toMatchObject(sent)
  expect(Object.fromEntries(headers)).toMatchObject(answered)
})

test('headers that affect the whole origin are not passed on', async () => {
  const url = await gateway((_request, response) => {
    response.writeHead(200, {
      'Set-Cookie': ['a=1', 'b=2'],
      'Strict-Transport-Security': 'max-age=9',
      Refresh: '0',
      'Alt-Svc': 'h3="evil.example:443"',
      Location: 'https://evil.example/',
      Link: '</x>',
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': 'default-src *',
      'Cache-Control': 'public, max-age=99',
      Server: 'PBX 1',
      Connection: 'x-hop',
      'X-Hop': '1',
      'Content-Type': 'text/html',
    })
    response.end('<script>alert(1)</script>')
  })
  const { headers } = await fetch(`${url}/api/x`)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  })
  const gone = 'set-cookie strict-transport-security refresh alt-svc location link server x-hop'
  for (const name of [...gone.split(' '), 'access-control-allow-origin']) {
    expect(headers.get(name), name).toBe(null)
  }
})

import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:https'
import { expect, test } from 'vitest'
import { selfSigned } from '../testing/test-certificate.ts'
import {
  expectFailure,
  gateway,
  gatewayTo,
  gatewayToPbx,
  lines,
  listening,
} from '../testing/test-gateway.ts'
import { gatewayFailure } from './gateway-failure.ts'

const messageOf = (code: string, hasOwnCa = false) =>
  gatewayFailure(Object.assign(new Error(), { code }), hasOwnCa).message

test.each([
  ['ENOTFOUND', /host name.*PBX_URL.*ENOTFOUND/],
  ['ECONNREFUSED', /refused.*PBX_URL/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /doesn’t use TLS.*http:/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /another host name.*PBX_URL/],
  ['CERT_HAS_EXPIRED', /expired.*Renew/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /isn’t trusted.*PBX_CA_FILE/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /isn’t trusted.*PBX_CA_FILE/],
  ['HPE_INVALID_CONSTANT', /isn’t HTTP.*https:/],
  ['ESOMETHING', /Can’t reach.*PBX_URL.*ESOMETHING/],
  ['constructor', /Can’t reach/],
])('%s is told with what to do', (code, sentence) => {
  expect(messageOf(code)).toMatch(sentence)
})

test('names PBX_CA_FILE only for an untrusted certificate, and only if it is set', () => {
  expect(messageOf('SELF_SIGNED_CERT_IN_CHAIN', true)).toMatch(/PBX_CA_FILE doesn’t trust/)
  expect(messageOf('ERR_TLS_CERT_ALTNAME_INVALID', true)).not.toMatch(/PBX_CA_FILE/)
})

test('the answer explains a certificate for another name and a redirect to https', async () => {
  const { cert, key } = selfSigned('127.0.0.2')
  const port = await listening(createServer({ cert, key }))
  const url = new URL(`https://127.0.0.1:${port}`)
  const untrusted = await gatewayToPbx({ url, ca: undefined, isTlsUnchecked: false })
  await expectFailure(await fetch(`${untrusted}/api/x`), 502, /isn’t trusted/)
  const named = await gatewayToPbx({ url, ca: cert, isTlsUnchecked: false })
  await expectFailure(await fetch(`${named}/api/x`), 502, /another host name/)

  const moved = await gateway((_request, response) => {
    response.writeHead(301, { Location: 'https://pbx.example/api/x?secret=1' }).end()
  })
  await expectFailure(await fetch(`${moved}/api/x`), 502, /301, a redirect. It requires https/)
})

test('a PBX that is switched off is a 502 at once', async () => {
  const server = createHttpServer()
  const port = await listening(server)
  server.close()
  const url = await gatewayTo(port)
  await expectFailure(
    await fetch(`${url}/api/x`),
    502,
    /refused the connection.*PBX_URL.*ECONNREFUSED/,
  )
  expect(lines).toContainEqual({
    request_id: expect.any(String),
    pbx: 'ECONNREFUSED',
    message: expect.stringContaining('refused the connection'),
  })
})

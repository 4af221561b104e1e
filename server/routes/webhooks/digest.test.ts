import { expect, test } from 'vitest'
import { digestAuthorization } from './digest.ts'

/** The example of RFC 7616, section 3.9.1. */
const request = {
  method: 'GET',
  uri: '/dir/index.html',
  username: 'Mufasa',
  password: 'Circle of Life',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
}
const challenge = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
  'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ' +
  'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'

test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('answers a challenge with %s as the RFC does', (algorithm, response) => {
  const header = digestAuthorization([challenge(algorithm)], request)
  expect(header).toMatch(/^Digest username="Mufasa", realm="http-auth@example.org", uri="\/dir/)
  expect(header).toContain(`response="${response}"`)
  expect(header).toContain(`algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="f2/wE4q`)
  expect(header).toContain('opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"')
})

test('answers a challenge without qop as RFC 2617 does', () => {
  const header = digestAuthorization(['digest realm="testrealm@host.com", nonce=dcd98b7102dd'], {
    ...request,
    cnonce: 'unused',
  })
  expect(header).toContain('response="')
  expect(header).not.toMatch(/qop|nc=|cnonce/)
})

test('takes the first challenge that it can answer, among others in one header', () => {
  const challenges = [
    'Digest realm="a", nonce="n", algorithm=SHA-512-256',
    `Basic realm="b", ${challenge('MD5')}`,
  ]
  expect(digestAuthorization(challenges, request)).toContain('realm="http-auth@example.org"')
  const followed = [`${challenge('MD5')}, Basic realm="b"`]
  expect(digestAuthorization(followed, request)).toContain('realm="http-auth@example.org"')
})

test('keeps quotation marks and commas of a realm', () => {
  const header = digestAuthorization([String.raw`Digest realm="a, \"b\"", nonce="n"`], request)
  expect(header).toContain(String.raw`realm="a, \"b\"", uri=`)
})

test.each([
  [[]],
  [['Basic realm="a"']],
  [['Digest realm="a"']],
  [['Digest realm="a", nonce="n", qop="auth-int"']],
])('answers none of %j', (challenges) => {
  expect(digestAuthorization(challenges, request)).toBeNull()
})

import { expect, test } from 'vitest'
import { saysTokenEnded } from './token-ended.ts'

const isEnded = (status: number, error = {}, challenge: string | null = null) =>
  saysTokenEnded(status, [{ code: 'UNKNOWN', message: '', ...error }], challenge)

test.each([
  [401, {}, null],
  [419, {}, null],
  [440, {}, null],
  [498, {}, null],
  [400, { code: 'UNAUTHORIZED' }, null],
  [200, { code: 'UNAUTHORIZED' }, null],
  [400, { code: '401' }, null],
  [403, { code: 'TOKEN_EXPIRED' }, null],
  [403, { code: 'INVALID_TOKEN' }, null],
  [400, { code: 'invalid_token' }, null],
  [400, { code: 'AccessTokenExpired' }, null],
  [403, { message: 'jwt expired' }, null],
  [400, { message: 'The access token has expired.' }, null],
  [400, { message: 'Invalid token' }, null],
  [403, {}, 'Bearer error="invalid_token", error_description="expired"'],
])('%d with %j and the challenge %j says that the token has ended', (status, error, challenge) => {
  expect(isEnded(status, error, challenge)).toBe(true)
})

test.each([
  [400, { code: 'VALIDATE_FAILED', message: 'The name is taken' }, null],
  [403, { code: 'UNAUTHORIZED', message: 'Not for your role' }, null],
  [403, {}, 'Bearer error="insufficient_scope"'],
  [400, { message: 'Invalid token', detail: { field: 'cdr_event.token' } }, null],
  [400, { message: 'Invalid token of the web hook' }, null],
  [500, { code: 'UNAUTHORIZED' }, null],
  [404, { message: 'Session expired' }, null],
])('%d with %j and the challenge %j says nothing of the token', (status, error, challenge) => {
  expect(isEnded(status, error, challenge)).toBe(false)
})

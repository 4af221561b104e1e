import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { requestHeaders } from './gateway-headers.ts'

test('X-Forwarded-* are split without a pattern, whose time could grow by the square', async () => {
  const request = { headers: { 'x-forwarded-for': ' '.repeat(10_000) }, socket: {} }
  const split = vi.spyOn(String.prototype, 'split')
  requestHeaders(request as unknown as IncomingMessage, 1)
  const separators = split.mock.calls.map(([separator]) => separator)
  split.mockRestore()
  expect(separators.length).toBeGreaterThan(0)
  for (const separator of separators) expect(separator).not.toBeInstanceOf(RegExp)
})

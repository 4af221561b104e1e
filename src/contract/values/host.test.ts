import { expect, test } from 'vitest'
import { isIpAddress } from './host.ts'

test.each(['192.0.2.7', '2001:db8::1', '[2001:db8::1]'])('%s is an IP address', (text) => {
  expect(isIpAddress(text)).toBe(true)
})

test.each(['pbx.example.com', '192.0.2', '192.0.2.256', 'sip:pbx', ''])('%s is none', (text) => {
  expect(isIpAddress(text)).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { quota } from './quota.ts'

describe('a quota', () => {
  it.each([
    '',
    '1KB',
    '100MB',
    '1000GB',
    '2PB',
    '1.5GB',
    '0.5GB',
    '0.000001KB',
    '999999999999999GB',
    ' 1GB',
    '1GB\n',
    '\u202a1GB',
    '１００MB',
    '٢GB',
  ])('may be %j', (text) => {
    expect(quota.safeParse(text).success).toBe(true)
  })

  it.each([
    '0GB',
    '0.0GB',
    '-1GB',
    '+1GB',
    '1',
    'GB',
    '1TB',
    '1B',
    '1gb',
    '1GiB',
    '1 GB',
    ' ',
    '\u200b',
    '.5GB',
    '1.GB',
    '1,5GB',
    '1e3GB',
    '0.0000001KB',
    '1000000000000000GB',
    null,
    1,
    undefined,
  ])('may not be %j', (text) => {
    expect(quota.safeParse(text).success).toBe(false)
  })
})

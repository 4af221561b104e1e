import { describe, expect, test } from 'vitest'
import { quotaUsage, usageOf } from './usage.ts'

describe('what is used of a limit', () => {
  test.each([
    [0, 20, 0, 'ok'],
    [15, 20, 0.75, 'ok'],
    [79, 100, 0.79, 'ok'],
    [80, 100, 0.8, 'near'],
    [94, 100, 0.94, 'near'],
    [95, 100, 0.95, 'full'],
    [30, 20, 1.5, 'full'],
    [0, 0, 0, 'ok'],
    [1, 0, 1, 'full'],
  ] as const)('%i of %i', (used, limit, share, level) => {
    expect(usageOf(used, limit)).toEqual({ share, level })
  })

  test('a missing figure is not 0', () => {
    expect(usageOf(undefined, 20)).toBeUndefined()
    expect(usageOf(7, undefined)).toEqual({ share: null, level: 'ok' })
  })

  test('a limit below 0 is none', () => {
    expect(usageOf(7, -1)).toEqual({ share: null, level: 'ok' })
  })
})

describe('what is used of a quota', () => {
  test.each([
    ['37.5GB', '100GB', 0.375, 'ok'],
    ['819.2MB', '1GB', 0.8, 'near'],
    ['1GB', '1GB', 1, 'full'],
    ['5GB', '', null, 'ok'],
    ['a lot', '1GB', null, 'ok'],
  ] as const)('%s of "%s"', (used, quota, share, level) => {
    expect(quotaUsage(used, quota)).toEqual({ share, level })
  })

  test('accepts unknown usage', () => {
    expect(quotaUsage('', '1GB')).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quota } from '../../contract/values/quota.ts'
import { QUOTA_UNITS } from '../../contract/values/quota-units.ts'
import { formatQuota, parseQuota, quotaBytes, usedShare } from './quota-text.ts'

const limited = fc
  .tuple(fc.bigInt(1n, 999_999_999_999_999n), fc.constantFrom('', '.5', '.250000'))
  .map(([whole, part]) => `${whole}${part}`)
const wire = fc
  .tuple(limited, fc.constantFrom(...QUOTA_UNITS))
  .map(([amount, unit]) => amount + unit)

describe('parseQuota', () => {
  it.each([
    ['', 'unlimited'],
    ['Unlimited', 'unlimited'],
    ['1GB', { amount: '1', unit: 'GB' }],
    ['1.5GB', { amount: '1.5', unit: 'GB' }],
    ['0KB', { amount: '0', unit: 'KB' }],
    [' 20 mb ', { amount: '20', unit: 'MB' }],
    ['GB', 'unreadable'],
    ['12', 'unreadable'],
    ['1TB', 'unreadable'],
    ['-1GB', 'unreadable'],
    ['1e3GB', 'unreadable'],
  ])('reads %j', (text, expected) => {
    expect(parseQuota(text)).toEqual(expected)
  })

  it('reads everything that the contract allows, and writes it back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(wire, fc.constant('')), (text) => {
        expect(quota.safeParse(text).success).toBe(true)
        const read = parseQuota(text)
        expect(read !== 'unreadable' && formatQuota(read)).toBe(text)
      }),
    )
  })

  it('never crashes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (used, whole) => {
        expect(usedShare(used, whole)).not.toBeNaN()
      }),
    )
  })
})

describe('quotaBytes', () => {
  it.each([
    ['1KB', 1024],
    ['1.5MB', 1.5 * 1024 ** 2],
    ['1GB', 1024 ** 3],
    ['1PB', 1024 ** 5],
    ['', Number.POSITIVE_INFINITY],
    ['lots', null],
  ])('of %j is %s', (text, bytes) => {
    expect(quotaBytes(text)).toBe(bytes)
  })
})

describe('usedShare', () => {
  it.each([
    ['512MB', '1GB', 0.5],
    ['0KB', '1GB', 0],
    ['3GB', '2GB', 1.5],
    ['3GB', '', null],
    ['', '1GB', null],
    ['', '', null],
    ['text', '1GB', null],
    ['1GB', 'text', null],
    ['1GB', '0GB', null],
  ])('of %j in %j is %s', (used, whole, share) => {
    expect(usedShare(used, whole)).toBe(share)
  })

  it('is 1 for a full quota, whichever unit either is written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (gb) => {
        expect(usedShare(`${gb * 1024}MB`, `${gb}GB`)).toBe(1)
      }),
    )
  })
})

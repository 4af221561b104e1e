import { expect, test } from 'vitest'
import { splitQuota, typedQuota } from './quota-entry.ts'

test.each([
  ['100mb', '100', 'MB'],
  ['1.5GB', '1.5', 'GB'],
  ['1TB', '1', 'TB'],
  ['10G', '10', 'G'],
  ['1024MiB', '1024', 'MiB'],
  ['2048', '2048', ''],
  ['GB', '', 'GB'],
  ['', '', ''],
])('splits %j into %j and %j', (text, amount, unit) => {
  expect(splitQuota(text)).toEqual({ amount, unit })
})

test.each([
  ['200', 'MB', 'en', '200MB'],
  ['200', 'TB', 'en', '200TB'],
  ['200', '', 'en', '200'],
  ['1.5', 'GB', 'en', '1.5GB'],
  ['1,5', 'GB', 'de-DE', '1.5GB'],
  ['1,5', 'GB', 'en', '1.5GB'],
  ['1,500', 'GB', 'en', '1500GB'],
  ['1.500', 'GB', 'de-DE', '1500GB'],
  ['500 MB', 'GB', 'en', '500MB'],
  ['1.5gb', 'MB', 'en', '1.5GB'],
  ['２', 'GB', 'en', '2GB'],
  ['٢', 'GB', 'en', '2GB'],
  ['many', 'GB', 'en', 'many'],
  ['-1', 'GB', 'en', '-1GB'],
  ['', 'GB', 'en', 'GB'],
])('%j beside %j in %s is %j', (typed, unit, locale, quota) => {
  expect(typedQuota(typed, unit, locale)).toBe(quota)
})

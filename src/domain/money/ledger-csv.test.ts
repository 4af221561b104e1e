import { expect, test } from 'vitest'
import { ledgerCsv } from './ledger-csv.ts'

test('writes exact amounts, and no formula', () => {
  const rows = [
    { at: '2026-03-01T00:00:00Z', amount: -1_234_567n, balance: 500_000n, by: '=HYPERLINK("x")' },
    { at: '+1', amount: null, balance: null, by: 'ann, "the" admin' },
  ]
  expect(ledgerCsv(rows, ['When', 'Amount', 'Balance after', 'By']).split('\r\n')).toEqual([
    'When,Amount,Balance after,By',
    '2026-03-01T00:00:00Z,-12.34567,5.00,"\'=HYPERLINK(""x"")"',
    '\'+1,,,"ann, ""the"" admin"',
  ])
})

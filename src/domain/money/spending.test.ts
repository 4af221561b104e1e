import { expect, test } from 'vitest'
import { balanceLine, paceOf, roundedEstimate } from './spending.ts'

const row = (day: number, amount: bigint | null, balance: bigint | null) => ({
  amount,
  balance,
  at: `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`,
})
const at = (day: number) => Date.UTC(2026, 2, day)

test('draws the balance before and after each recharge, and now', () => {
  const rows = [row(11, 50n, 130n), row(1, 100n, 100n)]
  expect(balanceLine(rows, 120n, at(21))).toEqual([
    { at: at(1), units: 0n },
    { at: at(1), units: 100n },
    { at: at(11), units: 80n },
    { at: at(11), units: 130n },
    { at: at(21), units: 120n },
  ])
})

test('rows that cannot be read are left out', () => {
  expect(balanceLine([row(1, null, 5n), row(2, 5n, null)], 0n, at(3))).toEqual([])
  expect(balanceLine([{ amount: 1n, balance: 1n, at: 'yesterday' }], 0n, at(3))).toEqual([])
})

test('estimates the spending a day from the balances between recharges', () => {
  const line = balanceLine([row(11, 50n, 130n), row(1, 100n, 100n)], 120n, at(21))
  // 20 until the second recharge and 10 since: 30 in 20 days.
  expect(paceOf(line.map(({ at, units }) => ({ at, units: units * 100n })))).toEqual({
    perDay: 150n,
    daysLeft: 80,
  })
})

test('a deduction counts as spent, and an empty account lasts no day', () => {
  const line = balanceLine([row(11, -100n, 0n), row(1, 100n, 100n)], 0n, at(11))
  expect(paceOf(line)).toEqual({ perDay: 10n, daysLeft: 0 })
})

test.each([
  ['no recharge', [], 0n, at(21)],
  ['nothing spent', [row(1, 100n, 100n)], 100n, at(21)],
  ['a few days', [row(1, 100n, 100n)], 90n, at(3)],
])('%s gives no pace', (_, rows, balance, now) => {
  expect(paceOf(balanceLine(rows, balance, now))).toBeNull()
})

test.each([
  [218_942, 219_000],
  [218_499, 218_000],
  [1000, 1000],
  [999, 999],
])('estimates of %d units are shown as %d', (units, shown) => {
  expect(roundedEstimate(BigInt(units))).toBe(BigInt(shown))
})

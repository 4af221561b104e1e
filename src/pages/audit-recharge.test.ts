import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { entryText } from '../forms/audit/entry-text.ts'
import { loadShellTexts } from '../i18n/texts.ts'
import { auditSpecs, loadAuditTexts } from './audit-forms.ts'

beforeAll(async () => {
  await loadShellTexts()
  await loadAuditTexts()
})

function recharge(old_state: object, new_state: object) {
  const entry = {
    id: 'e1',
    created_at: '2026-11-27T10:00:00Z',
    source: 'API',
    ip: '192.0.2.1',
    action: 'RECHARGE',
    object_type: 'BILLING',
    user_name: 'ada',
    object_name: 'balance',
    old_state: JSON.stringify(old_state),
    new_state: JSON.stringify(new_state),
  }
  const words = { specs: auditSpecs, i18n: i18next, locale: 'en-GB', currency: 'EUR' }
  return entryText(entry, words)
}

test.each([
  [{ balance: 0.1 }, { balance: 20.1, amount: 20 }, 'recharged €20.00', '€0.10', '€20.10'],
  [
    { balance: '5' },
    { balance: '2.5', amount: '-2.5' },
    'deducted €2.50 from the balance',
    '€5.00',
    '€2.50',
  ],
])('a recharge says its amount: %j → %j', (old, now, did, before, after) => {
  expect(recharge(old, now)).toMatchObject({
    sentence: `ada ${did}`,
    rows: [{ field: 'Balance', before, after }],
  })
})

test('a recharge of an unknown amount does not say one', () => {
  for (const amount of [undefined, 'much', {}, null]) {
    expect(recharge({}, { amount }).sentence).toBe('ada recharged the balance')
  }
})

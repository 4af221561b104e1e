import i18next from 'i18next'
import { expect, test } from 'vitest'
import { entryText } from '../forms/audit/entry-text.ts'
import { loadShellTexts } from '../i18n/texts.ts'
import { auditSpecs, loadAuditTexts } from './audit-forms.ts'
import { entryOf } from './test-audit-entry.ts'

test('a change of the longest list that a tenant may have can be reverted', async () => {
  await loadShellTexts()
  await loadAuditTexts()
  const numbers = (from: number) =>
    Array.from({ length: 5000 }, (_, i) => ({
      provider_id: 'trunk',
      caller_id: `+44${from + i}`,
      description: 'x'.repeat(120),
    }))
  const state = (from: number) => JSON.stringify({ id: 't', outbound_caller_ids: numbers(from) })
  const entry = entryOf({ old_state: state(10_000), new_state: state(20_000) })
  const { revert, rows, moreCount } = entryText(entry, {
    specs: auditSpecs,
    i18n: i18next,
    locale: 'en-GB',
    currency: 'EUR',
  })
  expect(revert).toMatchObject({ kind: 'save', isPart: false })
  const before = revert.kind === 'save' && revert.change.before
  expect(before).toMatchObject({ outbound_caller_ids: numbers(10_000) })
  // Only the first changes become rows. The rest is only counted.
  expect([rows.length, rows.length + moreCount]).toEqual([200, 5000])
})

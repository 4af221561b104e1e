import { expect, test } from 'vitest'
import { blankEntry, fieldsOf } from '../../domain/holidays/holiday-entry.ts'
import { attentionPath } from './attention-path.ts'

const holiday = { ...fieldsOf(blankEntry('2026-12-24', 'GBR')), id: 'eve' }

test.each([
  [{ kind: 'night_mode' }, '/office-hours#enable_night_mode'],
  [{ kind: 'certificate_soon', days: 3 }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'certificate_over', days: 3 }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'certificate_late' }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'disk' }, '/settings/plan'],
  [{ kind: 'holiday', holiday, span: { start: 0, end: 1 } }, '/holidays/eve'],
  [{ kind: 'policy', field: 'contains_numbers' }, '/password-policy#contains_numbers'],
  [{ kind: 'cdr_event' }, '/settings/web-hooks#cdr_event.auth'],
  [{ kind: 'extension_event' }, '/settings/web-hooks#extension_event.auth'],
] as const)('$kind is taken care of at %s', (item, path) => {
  expect(attentionPath(item)).toBe(path)
})

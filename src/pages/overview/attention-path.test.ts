import { expect, test } from 'vitest'
import { attentionPath } from './attention-path.ts'

test.each([
  [{ kind: 'certificate_soon', days: 3 }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'certificate_over', days: 3 }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'certificate_late' }, '/settings/security#stir_shaken_cert'],
  [{ kind: 'disk' }, '/settings/plan'],
  [{ kind: 'balance' }, '/balance#amount'],
  [{ kind: 'policy', field: 'contains_numbers' }, '/password-policy#contains_numbers'],
  [{ kind: 'cdr_event' }, '/settings/web-hooks#cdr_event.auth'],
  [{ kind: 'extension_event' }, '/settings/web-hooks#extension_event.auth'],
] as const)('$kind is taken care of at %s', (item, path) => {
  expect(attentionPath({ ...item, severity: 'info' })).toBe(path)
})

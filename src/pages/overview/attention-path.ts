import type { Attention } from '../../domain/schedule/attention.ts'
import { atField, paths } from '../../paths.ts'

/** The path of the page where the user can fix an item. */
export function attentionPath(item: Attention): string {
  switch (item.kind) {
    case 'certificate_soon':
    case 'certificate_over':
    case 'certificate_late':
      return atField(paths.settingsSection('security'), 'stir_shaken_cert')
    case 'disk':
      return paths.settingsSection('plan')
    case 'balance':
      return atField(paths.balance, 'amount')
    case 'policy':
      return atField(paths.passwordPolicy, item.field)
    case 'cdr_event':
    case 'extension_event':
      return atField(paths.settingsSection('web-hooks'), `${item.kind}.auth`)
  }
}

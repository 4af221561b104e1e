import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { isSecretName } from '../../../contract/secrets.ts'
import { sameFields } from '../../../domain/audit/same-fields.ts'
import { readState } from '../../../domain/audit/state.ts'
import { cut, plainText } from '../../../forms/audit/field-words.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { FactList } from '../../../ui/fact-list.tsx'

/** How many fields are listed. */
const MOST = 200

/** The fields that are equal in both states, if the log has whole documents. */
export function UnchangedFields({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(['history', 'common'])
  const same = sameFields(readState(entry.old_state), readState(entry.new_state)).slice(0, MOST)
  if (same.length === 0) return null
  const show = (name: string, value: unknown) =>
    isSecretName(name) ? t('common:form.secret') : plainText(value) || t('common:form.empty')
  return (
    <details>
      <summary>{t('entry.same')}</summary>
      <FactList rows={same.map(([name, value]) => [cut(name), show(name, value)] as const)} />
    </details>
  )
}

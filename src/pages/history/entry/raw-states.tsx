import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { readState } from '../../../domain/audit/state.ts'
import { parseLossless, stringifyLossless } from '../../../domain/revision/exact-json.ts'
import { cut } from '../../../forms/audit/field-words.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import './raw-states.css'

/** How many characters of a state are shown. */
const MOST = 40_000

/** The states before and after, as the server sent them. */
export function RawStates({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('history')
  return (
    <details>
      <summary>{t('entry.raw')}</summary>
      <div className="raw-states">
        <Raw title={t('entry.before')} state={entry.old_state} />
        <Raw title={t('entry.after')} state={entry.new_state} />
      </div>
    </details>
  )
}

function Raw({ title, state }: { title: string; state: string }) {
  const { t } = useTranslation('history')
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <pre dir="ltr">{cut(indented(state), MOST) || t('entry.none')}</pre>
    </section>
  )
}

/** Indents JSON. Returns other text unchanged. */
function indented(state: string): string {
  if (readState(state).kind !== 'object') return state
  return stringifyLossless(parseLossless(state), 2)
}

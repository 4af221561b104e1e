import { useQuery } from '@tanstack/react-query'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { auditQuery } from '../../api/resources/audit-queries.ts'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { CHANGES } from '../../domain/audit/audit-filter.ts'
import { subjectOf } from '../../domain/audit/subject.ts'
import { useSaveHistory } from '../../forms/history/history-store.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { hasFailed } from '../../ui/query-state.tsx'
import { useAuditForms } from '../audit-forms.ts'
import { EntryLines, HistoryPanel } from './history-panel.tsx'
import { OwnChanges } from './own-changes.tsx'
import { useMissed } from './use-missed.ts'

const MOST = 4
/** Requested entries: “While you were away” shows some, and a PBX may send sign-ins. */
const READ = 12
/** The height of four changes, in pixels. */
const HEIGHT = 148

/**
 * The last changes from the server's audit log, and what others changed since the user's last
 * visit. Without a log, the user's last saves in this browser.
 */
export function LastChanges() {
  const { t } = useTranslation('overview')
  const isOff = useUnsupported('GET /audit_logs')
  const [lastSave] = useSaveHistory()
  const query = { skip: 0, top: READ, search: '', filter: CHANGES }
  const log = useQuery({ ...auditQuery(query, lastSave?.at), enabled: !isOff })
  const forms = useAuditForms()
  const missed = useMissed()
  if (isOff || hasFailed(log) || hasFailed(forms)) return <OwnChanges />
  if (!log.data || !forms.data) {
    return (
      <HistoryPanel title={t('changes.title')}>
        <Placeholder height={HEIGHT} />
      </HistoryPanel>
    )
  }
  const ids = new Set(missed.map(({ id }) => id))
  const isShown = (entry: AuditEntry) => subjectOf(entry) !== 'sign-in' && !ids.has(entry.id)
  const entries = log.data.items.filter(isShown).slice(0, MOST)
  return (
    <>
      {missed.length > 0 && (
        <HistoryPanel title={t('changes.away')}>
          <EntryLines entries={missed} specs={forms.data} />
        </HistoryPanel>
      )}
      {(entries.length > 0 || missed.length === 0) && (
        <HistoryPanel title={t('changes.title')}>
          {entries.length === 0 && <div className="small dim">{t('changes.noneLogged')}</div>}
          <EntryLines entries={entries} specs={forms.data} />
        </HistoryPanel>
      )}
    </>
  )
}

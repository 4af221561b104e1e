import { historyKey } from '../../api/session/session.ts'
import type { HistoryEntry } from '../../domain/revision/save-history.ts'
import { useSaveHistory } from '../../forms/history/history-store.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { pageKeyIn } from '../../paths.ts'
import { ChangeLine, ChangeLines, HistoryPanel } from './history-panel.tsx'

const MOST = 4

/** The user's last saves in this browser, each with a link to the changed page. */
export function OwnChanges() {
  const { t } = useTranslation(['overview', 'common'])
  const entries = useSaveHistory()
  if (historyKey() === '') return null
  const textOf = ([row, ...others]: HistoryEntry['rows']) => {
    if (!row) return ''
    const first = row.before && row.after ? t('changes.change', row) : row.field
    return others.length > 0 ? t('changes.more', { first, count: others.length }) : first
  }
  return (
    <HistoryPanel title={t('changes.own')}>
      {entries.length === 0 && <div className="small dim">{t('changes.none')}</div>}
      <ChangeLines>
        {entries.slice(0, MOST).map(({ at, address, rows }) => (
          <ChangeLine
            key={at}
            title={textAt(t, `common:pages.${pageKeyIn(address)}`)}
            address={address}
            change={textOf(rows)}
            instant={at}
          />
        ))}
      </ChangeLines>
    </HistoryPanel>
  )
}

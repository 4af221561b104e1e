import { useState } from 'react'
import { Link } from 'react-router'
import { isReversible } from '../../domain/revision/reversible-change.ts'
import type { HistoryEntry } from '../../domain/revision/save-history.ts'
import { REVERT_AT_ONCE, revertState } from '../../forms/saving/use-revert.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useTenantTime } from '../../i18n/use-tenant-time.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { pageKeyIn, paths } from '../../paths.ts'
import { ChangeTable } from '../../ui/change-table.tsx'
import './local-entry.css'

/** How many rows of a write are shown at first. */
const FEW = 10

/** One write: its time, page and changes, with a link to revert it on its page. */
export function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation(['history', 'common'])
  const { at, address, rows, before, after, secrets, holidays, unlisted, isFinal } = entry
  const time = useTenantTime({ dateStyle: 'full', timeStyle: 'short' })(at)
  const page = pageKeyIn(address)
  const state = revertState({ before, after })
  const [isLong, setLong] = useState(rows.length <= FEW)
  const isAdded = rows.every((row) => row.before === '')
  const note = () => {
    if (isFinal) return t('final')
    if (unlisted) return t('unlisted', { count: unlisted })
    if (secrets.length > 0) return t('secretsStay')
    if (holidays || isReversible(entry)) return ''
    return t(isAdded ? 'added' : 'notKept')
  }
  return (
    <section aria-labelledby={`save-${at}`} className="local-entry">
      <div className="local-entry-head">
        <h2 id={`save-${at}`}>
          <time dateTime={new Date(at).toISOString()}>{time}</time>
          <Link to={address}>{textAt(t, `common:pages.${page}`)}</Link>
        </h2>
        {(holidays || isReversible(entry)) && (
          <Link
            to={holidays ? paths.revertHolidays(at) : address}
            state={holidays ? REVERT_AT_ONCE : state}
            className="button small outlined"
            aria-label={t('revertOf', { time })}
          >
            {t('revert')}
          </Link>
        )}
      </div>
      <ChangeTable rows={isLong ? rows : rows.slice(0, FEW)} />
      {!isLong && (
        <button type="button" className="button small" onClick={() => setLong(true)}>
          {t('showAll', { count: rows.length })}
        </button>
      )}
      <div className="local-entry-note">{note()}</div>
    </section>
  )
}

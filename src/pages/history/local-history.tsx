import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { historyKey } from '../../api/session/session.ts'
import { MOST_SAVES } from '../../domain/revision/save-history.ts'
import { clearHistory, useSaveHistory } from '../../forms/history/history-store.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Entry } from './local-entry.tsx'
import './local-history.css'

/**
 * The user's own changes to this tenant in this browser, newest first, each with a link to revert
 * it. Shown if no audit log can be read.
 */
export function LocalHistory() {
  const { t } = useTranslation('history')
  return historyKey() === '' ? <p>{t('notKnown')}</p> : <List />
}

function List() {
  const { t } = useTranslation(['history', 'common'])
  const entries = useSaveHistory()
  const [asked, setAsked] = useState(false)
  const text = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <p ref={text} tabIndex={-1} className="small dim local-history-intro">
        {entries.length > 0 ? t('intro', { count: MOST_SAVES }) : t('none')}
      </p>
      {entries.map((entry) => (
        <Entry key={entry.at} entry={entry} />
      ))}
      {entries.length > 0 && (
        <button type="button" className="button outlined inherit" onClick={() => setAsked(true)}>
          {t('clear')}
        </button>
      )}
      {asked && (
        <Confirm
          title={t('clearTitle')}
          text={t('clearText')}
          confirm={t('clear')}
          onCancel={() => setAsked(false)}
          onConfirm={() => {
            flushSync(() => {
              setAsked(false)
              clearHistory()
            })
            // The button that had the focus has been removed.
            text.current?.focus()
          }}
        />
      )}
    </>
  )
}

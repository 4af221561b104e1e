import { useMemo } from 'react'
import { Link } from 'react-router'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { byDay, instantOf } from '../../../domain/audit/by-day.ts'
import { dateTimeFormat } from '../../../domain/intl.ts'
import { entryText } from '../../../forms/audit/entry-text.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { RowList } from '../../../forms/audit/row-list.tsx'
import { useAgoText } from '../../../i18n/use-ago-text.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import { useMinute } from '../../../ui/hooks/now.ts'
import { WarningIcon } from '../../../ui/icons/icons.ts'
import { fromTexts } from './from-texts.ts'
import './timeline.css'

interface Props {
  entries: readonly AuditEntry[]
  /** A zone that the browser knows. */
  zone: string
  words: AuditWords
}

/** Entries by day, newest first: who changed what, when, and from where. */
export function Timeline({ entries, zone, words }: Props) {
  const { t } = useTranslation('history')
  const locale = useLocale()
  const day = dateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return byDay(entries, zone).map(({ date, entries: ofDay }) => (
    <section key={date} aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className="timeline-day">
        {date ? day.format(Date.parse(date)) : t('unknownDay')}
      </h2>
      <ol className="timeline">
        {[...ofDay.entries()].map(([place, entry]) => (
          // A PBX may send no ids, or the same id twice.
          <Entry key={`${entry.id} ${place}`} entry={entry} zone={zone} words={words} />
        ))}
      </ol>
    </section>
  ))
}

function Entry({ entry, zone, words }: { entry: AuditEntry; zone: string; words: AuditWords }) {
  const { t } = useTranslation('history')
  const ago = useAgoText()
  const listText = useListText()
  const now = useMinute()
  const { sentence, isFailed, rows, moreCount, subject } = useMemo(
    () => entryText(entry, words),
    [entry, words],
  )
  const instant = instantOf(entry)
  const time = dateTimeFormat(words.locale, { timeStyle: 'short', timeZone: zone })
  const from = listText(fromTexts(entry))
  return (
    <li>
      {instant === null ? (
        <span />
      ) : (
        <time dateTime={new Date(instant).toISOString()}>{time.format(instant)}</time>
      )}
      <div>
        <div className={isFailed ? 'timeline-what timeline-failed' : 'timeline-what'}>
          {isFailed && <WarningIcon fontSize="small" />}
          <bdi>
            {entry.id ? <Link to={paths.historyEntry(entry.id)}>{sentence}</Link> : sentence}
          </bdi>
        </div>
        {subject !== 'sign-in' && <RowList rows={rows} moreCount={moreCount} />}
        <div className="timeline-more">
          <bdi>
            {[instant !== null && ago(instant, now), from && t('from', { from })]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        </div>
      </div>
    </li>
  )
}

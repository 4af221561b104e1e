import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { auditEntryQuery } from '../../../api/resources/audit-queries.ts'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { instantOf } from '../../../domain/audit/by-day.ts'
import { dateTimeFormat } from '../../../domain/intl.ts'
import { entryText } from '../../../forms/audit/entry-text.ts'
import { type AuditWords, cut } from '../../../forms/audit/field-words.ts'
import { whatOf } from '../../../forms/audit/sentence.ts'
import { useAgoText } from '../../../i18n/use-ago-text.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ChangeTable } from '../../../ui/change-table.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { useMinute } from '../../../ui/hooks/now.ts'
import { PageFrame } from '../../../ui/page-frame.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { RowsOutline } from '../../../ui/rows-outline.tsx'
import { fromTexts } from '../log/from-texts.ts'
import { RawStates } from './raw-states.tsx'
import { RevertPart } from './revert-part.tsx'
import { UnchangedFields } from './unchanged-fields.tsx'
import './entry-view.css'

interface Props {
  id: string
  zone: string
  words: AuditWords
}

/** One entry of the audit log: the states before and after, and a way to revert it. */
export function EntryView({ id, zone, words }: Props) {
  const { t } = useTranslation(['history', 'common'])
  const query = useQuery(auditEntryQuery(id))
  return (
    <PageFrame
      title={t('common:pages.history')}
      part={t('entry.title')}
      aside={<Link to={paths.history}>{t('entry.back')}</Link>}
    >
      {query.data === null && (
        <Alert severity="info" role="status" className="entry-view-gone">
          {t('entry.gone')}
        </Alert>
      )}
      {query.data && <Entry entry={query.data} zone={zone} words={words} />}
      <QueryState query={query} failed={t('failed')} outline={<RowsOutline />} />
    </PageFrame>
  )
}

function Entry({ entry, zone, words }: { entry: AuditEntry; zone: string; words: AuditWords }) {
  const { t } = useTranslation('history')
  const text = useMemo(() => entryText(entry, words), [entry, words])
  const time = useTimeText(entry, zone, words.locale)
  const listText = useListText()
  const nothing = t('entry.nothing')
  const what = whatOf(entry, text.subject, text.address, words.i18n)
  const isolated = (fact: string) => <bdi>{cut(fact) || nothing}</bdi>
  return (
    <>
      <h2 className="entry-view-what">
        <bdi>{text.sentence}</bdi>
      </h2>
      <FactList
        rows={[
          [t('entry.when'), time || nothing],
          [t('entry.who'), isolated(entry.user_name)],
          [t('entry.from'), isolated(listText(fromTexts(entry)))],
          [t('entry.what'), isolated(what)],
        ]}
      />
      <RevertPart entry={entry} text={text} words={words} />
      <h2 className="entry-view-changes">{t('entry.changes')}</h2>
      <div className="entry-view-states">
        {text.rows.length > 0 ? <ChangeTable rows={text.rows} /> : <p>{t('entry.noChanges')}</p>}
        {text.moreCount > 0 && <p>{t('moreRows', { count: text.moreCount })}</p>}
        <UnchangedFields entry={entry} />
        <RawStates entry={entry} />
      </div>
    </>
  )
}

/** "27 November 2026 at 10:12:05 (3 hours ago)" */
function useTimeText(entry: AuditEntry, zone: string, locale: string): string {
  const { t } = useTranslation('history')
  const ago = useAgoText()
  const now = useMinute()
  const instant = instantOf(entry)
  if (instant === null) return cut(entry.created_at)
  const format = dateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: zone,
  })
  return t('entry.ago', { time: `${format.format(instant)}, ${zone}`, ago: ago(instant, now) })
}

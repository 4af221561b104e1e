import type { UseQueryResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { AUDIT_PAGE, type AuditPage } from '../../../api/resources/audit-queries.ts'
import { MAX_AUDIT_COUNT } from '../../../contract/audit-logs.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useFirstResult } from '../../../ui/hooks/use-first-result.ts'
import { Pager } from '../../../ui/pager.tsx'
import { useLastPage } from '../../../ui/paging.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { RowsOutline } from '../../../ui/rows-outline.tsx'
import { ExportButton } from './export-button.tsx'
import { FieldNotice } from './field-notice.tsx'
import { LogFilters } from './log-filters.tsx'
import { Timeline } from './timeline.tsx'
import { MOST_SEARCHED, partOf } from './use-log.ts'
import type { LogState } from './use-log-address.ts'
import './log.css'

interface Props {
  state: LogState
  log: UseQueryResult<AuditPage>
  /** The entries are the newest ones that changed a field, not a page of the log. */
  isByField: boolean
  zone: string
  words: AuditWords
}

/** The audit log of the server: filters, the entries by day, and the pages. */
export function Log({ state, log, isByField, zone, words }: Props) {
  const { t } = useTranslation('history')
  const { data } = log
  const entries = useRef<HTMLDivElement>(null)
  const isSettled = log.isSuccess && !log.isPlaceholderData
  const focusFirst = useFirstResult(isSettled ? state.shown.search : null, () =>
    entries.current?.querySelector<HTMLElement>('li a'),
  )
  const noneText = [
    t(state.isNarrowed ? 'noneFound' : 'empty'),
    state.shown.search && t('noneSearched'),
    state.shown.user && t('noneOfUser'),
  ]
  const names = [...new Set(data?.items.map((entry) => entry.user_name) ?? [])].filter(Boolean)
  return (
    <>
      <p className="small dim">
        {t('source.server')} {t('zone', { zone })}
      </p>
      <LogFilters state={state} onEnter={focusFirst} names={names.sort()}>
        <ExportButton
          part={partOf(state.shown, zone)}
          found={isByField ? data?.items : undefined}
          words={words}
        />
      </LogFilters>
      <FieldNotice
        state={state}
        name={data?.items[0]?.object_name || state.shown.object}
        words={words}
      />
      <QueryState query={log} failed={t('failed')} outline={<RowsOutline />} />
      {data && (
        <div ref={entries} aria-busy={log.isPlaceholderData} className="log">
          {data.items.length === 0 && (
            <Alert severity="info" role="status" className="log-none">
              {noneText.filter(Boolean).join(' ')}
            </Alert>
          )}
          <Timeline entries={data.items} zone={zone} words={words} />
          {isByField ? (
            <p className="small dim log-searched">{t('searched', { count: MOST_SEARCHED })}</p>
          ) : (
            <Pages state={state} log={log} data={data} />
          )}
        </div>
      )}
    </>
  )
}

function Pages({ state, log, data }: Pick<Props, 'state' | 'log'> & { data: AuditPage }) {
  const { t } = useTranslation('history')
  const { shown, show, skip } = state
  const { count, items } = data
  const isSettled = log.isSuccess && !log.isPlaceholderData
  const { last } = useLastPage({ page: shown.page, rows: AUDIT_PAGE, count, isSettled }, (page) =>
    show({ page }),
  )
  if (count <= AUDIT_PAGE) return null
  return (
    <Pager
      label={t('pager.label')}
      page={shown.page}
      last={last}
      previous={t('pager.newer')}
      next={t('pager.older')}
      range={t(count < MAX_AUDIT_COUNT ? 'pager.range' : 'pager.rangeOfMany', {
        from: Math.min(skip + 1, count),
        to: Math.min(skip + items.length, count),
        count,
      })}
      onTurn={(page) => show({ page })}
    />
  )
}

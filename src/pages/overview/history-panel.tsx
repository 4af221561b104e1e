import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { instantOf } from '../../domain/audit/by-day.ts'
import { entryText } from '../../forms/audit/entry-text.ts'
import type { AuditWords } from '../../forms/audit/field-words.ts'
import { rowText } from '../../forms/audit/row-text.ts'
import { useAgoText } from '../../i18n/use-ago-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Panel } from './overview-panel.tsx'

/** A part of the overview that lists changes, with a link to the history. */
export function HistoryPanel({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('overview')
  return (
    <Panel
      title={title}
      action={
        <Link to={paths.history} className="overview-act">
          {t('changes.all')}
        </Link>
      }
    >
      {children}
    </Panel>
  )
}

interface Props {
  entries: readonly AuditEntry[]
  specs: AuditWords['specs']
}

/** Entries of the audit log: who changed what, the first change, and how long ago. */
export function EntryLines({ entries, specs }: Props) {
  const { t, i18n } = useTranslation('overview')
  const locale = useLocale()
  const currency = useQuery(tenantQuery).data?.values.currency ?? ''
  return (
    <ChangeLines>
      {[...entries.entries()].map(([place, entry]) => {
        const { sentence, rows } = entryText(entry, { specs, i18n, locale, currency })
        // The sentence says enough about what was added or deleted.
        const [row, ...others] = entry.action.toUpperCase() === 'UPDATE' ? rows : []
        const first = row && rowText(row, i18n)
        return (
          <ChangeLine
            key={place}
            title={sentence}
            address={entry.id && paths.historyEntry(entry.id)}
            change={others.length > 0 ? t('changes.more', { first, count: others.length }) : first}
            instant={instantOf(entry)}
          />
        )
      })}
    </ChangeLines>
  )
}

export const ChangeLines = ({ children }: { children: ReactNode }) => (
  <ul className="overview-lines">{children}</ul>
)

interface LineProps {
  title: string
  /** '' for none. */
  address: string
  change: string | undefined
  /** In epoch milliseconds. */
  instant: number | null
}

/** A change: a link, what changed, and how long ago. */
export function ChangeLine({ title, address, change, instant }: LineProps) {
  const ago = useAgoText()
  const now = useMinute()
  return (
    <li>
      <bdi>{address ? <Link to={address}>{title}</Link> : title}</bdi>{' '}
      <span className="dim">
        <bdi>{[change, instant !== null && ago(instant, now)].filter(Boolean).join(' · ')}</bdi>
      </span>
    </li>
  )
}

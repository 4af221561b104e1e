import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { readNewest } from '../../api/resources/audit-queries.ts'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { auditFilterText } from '../../domain/audit/audit-filter.ts'
import { instantOf } from '../../domain/audit/by-day.ts'
import { changesAny, objectIdOf } from '../../domain/audit/field-changes.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { useAgoText } from '../../i18n/use-ago-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { pageKeyIn, paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { hasFailed } from '../../ui/query-state.tsx'
import { type Audited, useDocumentForm } from '../document/form-spec.ts'
import { readerOf } from './audit-forms.ts'
import { whoOf } from './sentence.ts'
import './last-change.css'

/** How many of the newest entries are searched. */
const MOST = 300

interface Props {
  field: string
  audited: Audited
}

/** Who changed a field last, and when. It takes the focus of the button that asked for it. */
export function LastChange({ field, audited: { subject, id = '' } }: Props) {
  const { t, i18n } = useTranslation('history')
  const { spec } = useDocumentForm()
  const ago = useAgoText()
  const now = useMinute()
  const query = useQuery({
    queryKey: ['audit-last', spec.base, field],
    queryFn: async ({ signal }) => {
      const reader = readerOf([spec])
      const part = { search: '', filter: auditFilterText({ subject }, 'UTC') }
      const isWanted = (entry: AuditEntry) =>
        (id === '' || objectIdOf(entry) === id) && changesAny(entry, [field], reader)
      const [found] = await Promise.all([
        readNewest(part, { most: MOST, enough: 1, isWanted }, signal),
        loadTexts('history'),
      ])
      return found[0] ?? null
    },
    staleTime: 0,
  })
  const { data, error } = query
  const says = () => {
    const kind = error instanceof ApiFailure ? error.kind : undefined
    if (kind === 'unsupported' || kind === 'forbidden') return t(`last.${kind}`)
    if (hasFailed(query)) return t('last.failed')
    if (data === null) return t('last.notFound', { count: MOST })
    if (!data) return ''
    const instant = instantOf(data)
    const who = whoOf(data, i18n)
    if (instant === null) return t('last.changedBy', { who })
    return t('last.changed', { who, ago: ago(instant, now) })
  }
  return (
    <span ref={focus} tabIndex={-1} role="status" className="last-change">
      {says()}{' '}
      {data && (
        <Link to={paths.historyOf(pageKeyIn(spec.base), { field, object: id })}>
          {t('last.all')}
        </Link>
      )}
    </span>
  )
}

const focus = (element: HTMLElement | null) => element?.focus()

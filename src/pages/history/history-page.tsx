import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useAwaited } from '../../api/http/use-awaited.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import type { AuditWords } from '../../forms/audit/field-words.ts'
import { shownZone } from '../../i18n/shown-zone.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { hasFailed, QueryState } from '../../ui/query-state.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import { useAuditForms } from '../audit-forms.ts'
import { EntryView } from './entry/entry-view.tsx'
import { LocalHistory } from './local-history.tsx'
import { Log } from './log/log.tsx'
import { absenceOf, useLog } from './log/use-log.ts'
import { useLogAddress } from './log/use-log-address.ts'
import './history-page.css'

/**
 * The history of the tenant: the server's audit log, or one of its entries. If the user can't read
 * one, the changes made in this browser.
 */
export function Page() {
  const { t, i18n } = useTranslation(['history', 'common'])
  const { '*': id = '' } = useParams()
  const locale = useLocale()
  const forms = useAuditForms()
  const tenant = useQuery(tenantQuery)
  const currency = tenant.data?.values.currency ?? ''
  const words = useMemo(
    (): AuditWords => ({ specs: forms.data ?? [], i18n, locale, currency }),
    [forms.data, i18n, locale, currency],
  )
  const isAwaited = useAwaited([tenant])
  if (!forms.data || isAwaited) {
    return (
      <PageFrame title={t('common:pages.history')}>
        <QueryState query={forms} failed={t('failed')} />
        {!hasFailed(forms) && <RowsOutline />}
      </PageFrame>
    )
  }
  const zone = shownZone(tenant.data?.values.timezone ?? '')
  return id ? (
    <EntryView id={id} zone={zone} words={words} />
  ) : (
    <History zone={zone} words={words} />
  )
}

function History({ zone, words }: { zone: string; words: AuditWords }) {
  const { t } = useTranslation(['history', 'common'])
  const state = useLogAddress()
  const { log, isByField } = useLog(state.shown, zone, words.specs)
  const isOff = useUnsupported('GET /audit_logs')
  const absence = isOff ? 'unsupported' : absenceOf(log.error)
  return (
    <PageFrame title={t('common:pages.history')}>
      {absence ? (
        <>
          <Alert severity="info" role="status" className="history-page-absence">
            {t(`source.${absence}`)}
          </Alert>
          <LocalHistory />
        </>
      ) : (
        <Log state={state} log={log} isByField={isByField} zone={zone} words={words} />
      )}
    </PageFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { isBilled, tenantQuery } from '../../api/resources/tenant-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Account } from './account.tsx'
import './balance.css'

/** The balance, a form to recharge it, and past recharges. */
export function Page() {
  const { t } = useTranslation(['balance', 'common'])
  const tenant = useQuery(tenantQuery)
  const { data } = tenant
  const isMissing = data?.missingPaths.includes('enable_billing') ?? false
  return (
    <PageFrame title={t('common:pages.balance')} aside={<HistoryLink page="balance" />}>
      {!data && (
        <QueryState
          query={tenant}
          failed={t('common:failure.what.tenant')}
          outline={<FieldsOutline />}
        />
      )}
      {data && isMissing && (
        <Alert severity="warning" className="balance-off">
          {t('off.missing')}
        </Alert>
      )}
      {data && !isBilled(data) && (
        <Alert severity="info" className="balance-off">
          <strong>{t('off.title')}</strong> {t('off.text')}
        </Alert>
      )}
      {data && isBilled(data) && (
        <Account currency={data.values.currency} zone={data.values.timezone} />
      )}
    </PageFrame>
  )
}

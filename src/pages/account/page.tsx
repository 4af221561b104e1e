import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { userQuery } from '../../api/auth.ts'
import { readSession } from '../../api/session.ts'
import { tenantQuery } from '../../api/tenant.ts'
import { zoneOffset } from '../../domain/time.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Failed } from '../../ui/failed.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { useMinute } from '../../ui/now.ts'
import { PageFrame } from '../../ui/page-frame.tsx'

/** Who is signed in, and the tenant that the account belongs to. Read-only. */
export function Page() {
  const { t } = useTranslation(['account', 'common'])
  const user = useQuery(userQuery)
  const session = readSession()
  const roles = t('common:roles', { returnObjects: true }) as Record<string, string>
  const role = user.data?.role ?? ''
  return (
    <PageFrame title={t('common:pages.account')}>
      {user.data?.password_force_reset && (
        <Alert severity="warning" sx={{ maxWidth: 720, marginBlockEnd: 5 }}>
          <strong>{t('resetTitle')}</strong> {t('resetText')}
        </Alert>
      )}
      <Facts
        title={t('account')}
        rows={[
          [t('username'), session?.username || t('common:shell.withToken')],
          [t('domain'), session?.domain || (session?.refresh_token ? t('noDomain') : '')],
          [t('role'), roles[role] ?? role],
        ]}
      />
      <TenantFacts />
    </PageFrame>
  )
}

function TenantFacts() {
  const { t } = useTranslation(['account', 'common'])
  const locale = useLocale()
  const failureText = useFailureText()
  const tenant = useQuery(tenantQuery)
  const now = useMinute()
  if (tenant.isError) {
    const why = failureText(tenant.error)
    return (
      <Failed what={t('common:failure.what.tenant')} why={why} onRetry={() => tenant.refetch()} />
    )
  }
  if (!tenant.data) return <FieldsOutline />
  const { name, website, timezone } = tenant.data.values
  const isKnown = zoneOffset(timezone, new Date(now)) !== null
  const time = isKnown
    ? new Intl.DateTimeFormat(locale, {
        timeZone: timezone,
        dateStyle: 'full',
        timeStyle: 'short',
      }).format(now)
    : ''
  return (
    <Facts
      title={t('tenant')}
      rows={[
        [t('name'), name],
        [t('website'), website],
        [t('zone'), timezone],
        [t('time'), time],
      ]}
    />
  )
}

function Facts({ title, rows }: { title: string; rows: [string, string | undefined][] }) {
  const { t } = useTranslation('account')
  return (
    <section>
      <Typography variant="h2">{title}</Typography>
      <FactList rows={rows.map(([term, value]) => [term, value || t('none')])} />
    </section>
  )
}

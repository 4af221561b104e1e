import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useAwaited } from '../../api/http/use-awaited.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { accountQuery, userQuery } from '../../api/resources/user-queries.ts'
import { hasTenant } from '../../api/session/session.ts'
import type { AuthUser } from '../../contract/auth.ts'
import { accessOf, type Holder, isKnownRole } from '../../contract/roles.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { About } from './about.tsx'
import { AccountFacts } from './account-facts.tsx'
import { OwnPassword } from './own-password.tsx'
import { Preferences } from './preferences.tsx'
import { SessionFacts } from './session-facts.tsx'
import { TenantFacts } from './tenant-facts.tsx'
import './account-page.css'

const Licences = lazyPart(async () => (await import('./licences.tsx')).Licences)

/**
 * The account: the signed-in user, their tenant, the session, preferences of this browser, and
 * about the console. The licences have their own address.
 */
export function Page() {
  const { t } = useTranslation(['account', 'common'])
  const user = useQuery(userQuery)
  const account = useQuery(accountQuery)
  const isInTenant = user.data !== undefined && hasTenant(accessOf(user.data))
  const tenant = useQuery({ ...tenantQuery, enabled: isInTenant })
  const isAwaited = useAwaited([user, account, tenant])
  if (useParams()['*'] === 'licences') {
    return (
      <PageFrame title={t('common:pages.account')} part={t('licences')}>
        <Licences />
      </PageFrame>
    )
  }
  return (
    <UndoProvider>
      <PageFrame title={t('common:pages.account')}>
        {isAwaited ? <FieldsOutline /> : <Parts user={user.data} />}
      </PageFrame>
    </UndoProvider>
  )
}

function Parts({ user }: { user: AuthUser | undefined }) {
  return (
    <>
      {user && <UnknownRole user={user} />}
      <AccountFacts role={user?.role_name || user?.role || ''} />
      {/* Before the tenant's facts, which appear once a required change has been made. */}
      <OwnPassword />
      {user && hasTenant(accessOf(user)) && !user.password_force_reset && (
        <TenantFacts user={user} />
      )}
      <Preferences />
      <SessionFacts />
      <About />
    </>
  )
}

/** Explains to users whose role is unknown why they see only this page. */
function UnknownRole({ user }: { user: Holder }) {
  const { t } = useTranslation('account')
  if (accessOf(user) !== 'self' || isKnownRole(user.role)) return null
  return (
    <Alert severity="info" className="account-page-note">
      {user.role ? t('unknownRole', { role: user.role }) : t('noRole')}
    </Alert>
  )
}

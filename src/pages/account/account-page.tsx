import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { userQuery } from '../../api/resources/user-queries.ts'
import { hasTenant } from '../../api/session/session.ts'
import { accessOf } from '../../contract/roles.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { AccountFacts } from './account-facts.tsx'
import { Preferences } from './preferences.tsx'
import { SessionFacts } from './session-facts.tsx'
import { TenantFacts } from './tenant-facts.tsx'

/** Who is signed in, the tenant that is worked on, the session, and how this browser shows the console. */
export function Page() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  const role = user?.role ?? ''
  return (
    <PageFrame title={t('pages.account')}>
      <AccountFacts role={role} />
      {hasTenant(accessOf(role)) && <TenantFacts role={role} />}
      <Preferences />
      <SessionFacts />
    </PageFrame>
  )
}

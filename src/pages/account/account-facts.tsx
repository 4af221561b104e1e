import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '../../api/resources/user-queries.ts'
import { readSession } from '../../api/session/session.ts'
import { ownValue } from '../../contract/json/own-value.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { Facts } from './facts.tsx'

/** The signed-in user's details. Until they are read, those that the session has. */
export function AccountFacts({ role }: { role: string }) {
  const { t } = useTranslation(['account', 'common'])
  const account = useQuery(accountQuery)
  const session = readSession()
  const roles: Record<string, string> = t('common:roles', { returnObjects: true })
  const known = account.data
  const rows: (readonly [string, string])[] = [
    [t('username'), session?.username || t('common:shell.withToken')],
    [t('domain'), session?.domain || (session?.refresh_token ? t('noDomain') : '')],
    [t('role'), ownValue(roles, role) ?? role],
  ]
  return (
    <>
      <Facts
        title={t('account')}
        rows={
          known
            ? [
                [t('displayName'), known.display_name],
                ...rows,
                [t('extension'), known.extension_number],
                [t('email'), known.email],
              ]
            : rows
        }
      />
      <QueryState query={account} failed={t('common:failure.what.user')} />
    </>
  )
}

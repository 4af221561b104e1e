import { Navigate } from 'react-router'
import { accessOf, type Holder, rightTo } from '../contract/roles.ts'
import { paths } from '../paths.ts'
import { pages } from './pages.ts'

/**
 * Leads whom the page at `/` is not for, or is of no use to yet, to the first page that is: a
 * system administrator to the tenants.
 */
export function StartPage({ user }: { user: Holder }) {
  const access = accessOf(user)
  const first = pages.find(
    ({ key, path, access: who }) =>
      path !== paths.overview && who.includes(access) && rightTo(key, user) !== 'none',
  )
  return <Navigate to={first?.path ?? paths.account} replace />
}

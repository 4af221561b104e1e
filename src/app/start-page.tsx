import { Navigate } from 'react-router'
import { accessOf, type Holder, rightTo } from '../contract/roles.ts'
import { paths } from '../paths.ts'
import { pages } from './pages.ts'

/**
 * Redirects users who can't use the page at `/` yet to the first page that they can use. For a
 * system administrator that is the list of tenants.
 */
export function StartPage({ user }: { user: Holder }) {
  const access = accessOf(user)
  const first = pages.find(
    ({ key, path, access: who }) =>
      path !== paths.overview && who.includes(access) && rightTo(key, user) !== 'none',
  )
  return <Navigate to={first?.path ?? paths.account} replace />
}

import { Navigate } from 'react-router'
import type { Access } from '../contract/roles.ts'
import { paths } from '../paths.ts'
import { pages } from './pages.ts'

/**
 * Redirects users who can't use the page at `/` to the first page that they can: system
 * administrators without a tenant to the tenants.
 */
export function StartPage({ access }: { access: Access }) {
  const first = pages.find(
    ({ path, access: who }) => path !== paths.overview && who.includes(access),
  )
  return <Navigate to={first?.path ?? paths.account} replace />
}

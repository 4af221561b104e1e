import { Navigate } from 'react-router'
import type { Access } from '../contract/roles.ts'
import { paths } from '../paths.ts'
import { pages } from './pages.ts'

/** Leads whom the page at `/` is not for, or is of no use to yet, to the first page that is: a system administrator to the tenants. */
export function StartPage({ access }: { access: Access }) {
  const first = pages.find(
    ({ path, access: who }) => path !== paths.overview && who.includes(access),
  )
  return <Navigate to={first?.path ?? paths.account} replace />
}

import { Navigate } from 'react-router'
import type { Access } from '../contract/roles.ts'
import { pages } from './pages.ts'

/** Leads whom the page at `/` is not for to the first that is. */
export function StartPage({ access }: { access: Access }) {
  const first = pages.find((page) => page.access.includes(access))
  return <Navigate to={first?.path ?? '/account'} replace />
}

import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { userQuery } from '../api/auth.ts'
import { readSession } from '../api/session.ts'
import { accessOf } from '../contract/roles.ts'
import { pages } from './pages.ts'

/** `/` leads to the first page that the user's role may see; a system administrator who has chosen no tenant comes to the list of them. */
export function StartPage() {
  const { data: user } = useQuery(userQuery)
  if (!user) return null
  const access = accessOf(user.role)
  // Who works on every tenant chooses one first.
  if (access === 'system' && !readSession()?.tenant) return <Navigate to="/tenants" replace />
  const first = pages.find(({ key, access: who }) => key !== 'tenants' && who.includes(access))
  return <Navigate to={first?.path ?? '/account'} replace />
}

import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { userQuery } from '../api/auth.ts'
import { accessOf } from '../contract/roles.ts'
import { pages } from './pages.ts'

/** `/` leads to the first page that the user's role may see. */
export function StartPage() {
  const { data: user } = useQuery(userQuery)
  if (!user) return null
  const first = pages.find((page) => page.access.includes(accessOf(user.role)))
  return <Navigate to={first?.path ?? '/account'} replace />
}

import { queryOptions } from '@tanstack/react-query'
import type { AuthUser } from '../../contract/auth.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import type { User } from '../../contract/user.ts'
import { get } from '../http/client.ts'
import { ApiFailure } from '../http/failure.ts'

const nobody: User = {
  id: '',
  name: '',
  email: '',
  display_name: '',
  role: '',
  enabled: true,
  extension_number: '',
}

/** One's own account: GET /user. */
export const accountQuery = queryOptions({
  queryKey: ['user'],
  queryFn: async ({ signal }) => parseLenient(nobody, await get('/user', { signal })).values,
})

const noAuthUser: AuthUser = { role: '', password_verified: true, password_force_reset: false }

/** Who is signed in: GET /auth/user. Where that is not offered, or does not tell the role, the account tells it: GET /user. */
export const userQuery = queryOptions({
  queryKey: ['auth', 'user'],
  queryFn: async ({ signal }) => {
    const answer = await get('/auth/user', { signal }).catch((error: unknown) => {
      if (!(error instanceof ApiFailure) || error.kind !== 'unsupported') throw error
    })
    const user = parseLenient(noAuthUser, answer).values
    if (user.role) return user
    const { role } = parseLenient(noAuthUser, await get('/user', { signal })).values
    return { ...user, role }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

import { queryOptions } from '@tanstack/react-query'
import { parseLenient } from '../../contract/json/lenient.ts'
import type { PasswordChange, User } from '../../contract/user.ts'
import { get, post } from '../http/client.ts'
import { cannotTell, confirmed } from '../http/confirmed.ts'
import { readAuthUser } from './auth-user.ts'
import { applyRights } from './rights.ts'

const nobody: User = {
  id: '',
  name: '',
  email: '',
  display_name: '',
  role: '',
  enabled: true,
  extension_number: '',
}

/** GET /user: the user's own account. */
export const accountQuery = queryOptions({
  queryKey: ['user'],
  queryFn: async ({ signal }) => parseLenient(nobody, await get('/user', { signal })).values,
})

/** The signed-in user: GET /auth/user, or its substitute on an older PBX. */
export const userQuery = queryOptions({
  queryKey: ['auth', 'user'],
  queryFn: async ({ signal }) => {
    const user = await readAuthUser((path) => get(path, { signal }))
    applyRights(user)
    return user
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/**
 * POST /user/password. Throws ApiFailure; `unauthorized` may mean that the old password is wrong.
 */
export async function changePassword(change: PasswordChange): Promise<void> {
  // Renews the session first, if necessary.
  await get('/user')
  await confirmed(() => post('/user/password', { body: change, isAboutPassword: true }), cannotTell)
}

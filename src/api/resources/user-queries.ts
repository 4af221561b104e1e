import { queryOptions } from '@tanstack/react-query'
import { parseLenient } from '../../contract/json/lenient.ts'
import type { PasswordChange, User } from '../../contract/user.ts'
import { get, post } from '../http/client.ts'
import { cannotTell, confirmed } from '../http/confirmed.ts'
import { ApiFailure } from '../http/failure/failure.ts'
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

export class WrongPassword extends Error {}

/** POST /user/password. Throws WrongPassword if the old one is wrong, otherwise ApiFailure. */
export async function changePassword(change: PasswordChange): Promise<void> {
  // Renews the session first, if necessary. After that, `unauthorized` is about the old password.
  await get('/user')
  const write = () => post('/user/password', { body: change, isAboutPassword: true })
  await confirmed(write, cannotTell).catch((error: unknown) => {
    throw isAboutOldPassword(error) ? new WrongPassword() : error
  })
}

const isAboutOldPassword = (error: unknown) =>
  error instanceof ApiFailure &&
  (error.kind === 'unauthorized' || error.byField().has('old_password'))

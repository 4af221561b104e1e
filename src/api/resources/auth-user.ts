import type { AuthUser } from '../../contract/auth.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { capabilitiesIn } from '../../contract/roles.ts'
import { ApiFailure, type FailureKind } from '../http/failure/failure.ts'

const noAuthUser = {
  role: '',
  password_verified: true,
  password_force_reset: false,
  domain: '',
  role_name: '',
}

/** How PBXs before 22.2 answer, which have no GET /auth/user. */
const MISSING: readonly FailureKind[] = ['unsupported', 'rejected', 'unreadable']

/**
 * The signed-in user, read by `get`: GET /auth/user. If that is missing, or has no role, the
 * account has it: GET /user. Throws ApiFailure.
 */
export async function readAuthUser(get: (path: string) => Promise<unknown>): Promise<AuthUser> {
  const answer = await get('/auth/user').catch((error: unknown) => {
    if (!(error instanceof ApiFailure) || !MISSING.includes(error.kind)) throw error
  })
  const { domain, ...user } = parseLenient(noAuthUser, answer).values
  const capabilities = capabilitiesIn(answer)
  const role = user.role || user.role_name || (await readRole(get))
  const isDomainSent = typeof answer === 'object' && answer !== null && 'domain' in answer
  return { ...user, role, capabilities, ...(isDomainSent && { domain }) }
}

async function readRole(get: (path: string) => Promise<unknown>): Promise<string> {
  return parseLenient({ role: '' }, await get('/user')).values.role
}

import { defaultPasswordPolicy, type PasswordPolicy } from '../contract/password-policy.ts'
import { post } from './client.ts'
import { documentQuery } from './document.ts'

/** GET /tenant/password_policy. */
export const passwordPolicyQuery = documentQuery<PasswordPolicy>(
  '/tenant/password_policy',
  defaultPasswordPolicy,
)

/** POST /tenant/password_policy. */
export const savePasswordPolicy = (body: Record<string, unknown>): Promise<unknown> =>
  post('/tenant/password_policy', { body })

import { defaultPasswordPolicy, type PasswordPolicy } from '../../contract/password-policy.ts'
import { post } from '../http/client.ts'
import { documentQuery } from '../http/document.ts'

/** GET /tenant/password_policy. */
export const passwordPolicyQuery = documentQuery<PasswordPolicy>(
  '/tenant/password_policy',
  defaultPasswordPolicy,
)

/** POST /tenant/password_policy, if it still has the ETag `tag`, '' for any. */
export const savePasswordPolicy = (body: Record<string, unknown>, tag: string): Promise<unknown> =>
  post('/tenant/password_policy', { body, ifMatch: tag })

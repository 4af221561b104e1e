import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import { documentResource } from '../http/document.ts'

/** GET and POST /tenant/password_policy. */
export const passwordPolicyResource = documentResource(
  '/tenant/password_policy',
  defaultPasswordPolicy,
)

export const passwordPolicyQuery = passwordPolicyResource.query

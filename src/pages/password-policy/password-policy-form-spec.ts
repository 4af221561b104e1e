import { passwordPolicyResource } from '../../api/resources/password-policy-queries.ts'
import {
  type PasswordPolicy,
  passwordPolicy,
  SWITCHED_RULES,
} from '../../contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { paths } from '../../paths.ts'

/** The password policy as a form. */
export const policySpec: FormSpec<PasswordPolicy> = {
  base: paths.passwordPolicy,
  audited: { subject: 'password-policy' },
  namespace: 'password-policy',
  ...passwordPolicyResource,
  schema: passwordPolicy,
  defaults: defaultPasswordPolicy,
  secrets: {},
  units: { min_length: 'characters', max_length: 'characters' },
  sections: [{ path: '', fields: ['min_length', 'max_length', ...SWITCHED_RULES] }],
}

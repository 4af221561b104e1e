import { passwordPolicyResource } from '../../api/resources/password-policy-queries.ts'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { paths } from '../../paths.ts'

/** The rules that are on or off, in the order of the page. */
export const switches = [
  'contains_letters',
  'contains_numbers',
  'contains_special_letters',
  'disable_sequential_characters',
  'disable_repeating_characters',
  'disable_account_information',
] as const

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
  sections: [{ path: '', fields: ['min_length', 'max_length', ...switches] }],
}

import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { type PasswordPolicy, SWITCHED_RULES } from '../../contract/password-policy.ts'
import {
  levelOf,
  POLICY_LEVELS,
  type PolicyLevel,
  policyOf,
} from '../../domain/passwords/policy-levels.ts'
import { Editable } from '../../forms/document/editable.tsx'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { usePolicy } from './policy-in-form.tsx'
import './levels.css'

const FIELDS = ['min_length', 'max_length', ...SWITCHED_RULES] as const

/** Presets of the policy. Choosing one fills the form and saves it. Undo reverts that. */
export function Levels() {
  const { t } = useTranslation('password-policy')
  const { form } = useDocumentForm<PasswordPolicy>()
  const policy = usePolicy()
  const { data } = useQuery(tenantQuery)
  const hasSecondFactor = data?.values.enable_two_factor_authentication ?? false
  const current = policy && levelOf(policy, hasSecondFactor)
  const fill = (level: PolicyLevel) => {
    const filled = policyOf(level, hasSecondFactor)
    for (const name of FIELDS) form.setValue(name, filled[name])
  }
  return (
    <Editable>
      <fieldset aria-label={t('levels.title')} className="levels">
        {POLICY_LEVELS.map((level) => (
          <button
            key={level}
            type="submit"
            className="button outlined"
            aria-pressed={level === current}
            onClick={() => fill(level)}
          >
            {t(`levels.${level}`)}
          </button>
        ))}
      </fieldset>
    </Editable>
  )
}

import { type PasswordPolicy, SWITCHED_RULES } from '../../contract/password-policy.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** What a password must have, a line for the lengths and for each rule that is on. */
export function usePolicyWords(policy: PasswordPolicy): string[] {
  const { t } = useTranslation('password-policy')
  const { min_length: min, max_length: max } = policy
  return [
    min === max ? t('words.exactly', { count: min }) : t('words.length', { min, max }),
    ...SWITCHED_RULES.filter((rule) => policy[rule]).map((rule) => t(`words.${rule}`)),
  ]
}

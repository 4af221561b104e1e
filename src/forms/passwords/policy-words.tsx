import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './policy-words.css'
import { usePolicyWords } from './use-policy-words.ts'

/** What a password must have, in plain words. */
export function PolicyWords({ policy }: { policy: PasswordPolicy }) {
  const { t } = useTranslation('password-policy')
  return (
    <div className="policy-words">
      <p className="small">{t('words.start')}</p>
      <ul>
        {usePolicyWords(policy).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

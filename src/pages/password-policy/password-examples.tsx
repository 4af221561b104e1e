import { useMemo, useState } from 'react'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { makePassword, randomBelow } from '../../domain/passwords/make-password.ts'
import type { Account } from '../../domain/passwords/password-rules.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './password-examples.css'

/** Three random passwords that the policy accepts. */
export function Examples({ policy, account }: { policy: PasswordPolicy; account: Account }) {
  const { t } = useTranslation('password-policy')
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round makes new ones
  const examples = useMemo(
    () => [0, 1, 2].map(() => makePassword(policy, account, randomBelow)),
    [policy, account, round],
  )
  return (
    <section aria-labelledby="examples">
      <h3 id="examples">{t('examples.title')}</h3>
      <ul translate="no" className="password-examples">
        {examples.map((password) => (
          <li key={password}>
            <code>{password}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button small outlined" onClick={() => setRound(round + 1)}>
        {t('examples.more')}
      </button>
    </section>
  )
}

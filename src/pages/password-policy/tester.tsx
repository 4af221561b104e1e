import { useState } from 'react'
import { type Account, checkPassword } from '../../domain/passwords/password-rules.ts'
import { RuleResults } from '../../forms/passwords/rule-results.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { Examples } from './password-examples.tsx'
import { PasswordInput } from './password-input.tsx'
import { usePolicy } from './policy-in-form.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { useGuessesText } from './use-guesses-text.ts'
import { useStrength } from './use-strength.ts'
import './tester.css'

const NOBODY: Account = { name: '', extension_number: '', email: '', phone: '' }
const DATA = ['name', 'extension_number', 'email', 'phone'] as const
const KINDS = { name: 'name', extension_number: 'phone', email: 'email', phone: 'phone' } as const

/**
 * Tries a password against the policy in the form. The password stays in this component: it isn't
 * sent, saved in a draft, or put into the address.
 */
export function Tester() {
  const { t } = useTranslation('password-policy')
  const policy = usePolicy()
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [account, setAccount] = useState(NOBODY)
  return (
    <section aria-labelledby="tester" className="card tester">
      <h2 id="tester">{t('tester.title')}</h2>
      <p className="small dim tester-help">{t('tester.help')}</p>
      <PasswordInput onType={setPassword} isShown={isShown} onShow={setShown} />
      <details>
        <summary>{t('tester.account')}</summary>
        {DATA.map((name) => (
          <label key={name}>
            {t(`tester.data.${name}`)}
            <input
              className="text-input"
              value={account[name]}
              onChange={(event) => setAccount({ ...account, [name]: event.target.value })}
              {...typing[KINDS[name]]}
              dir="auto"
            />
          </label>
        ))}
      </details>
      {!policy && <p className="small">{t('tester.noPolicy')}</p>}
      {password !== '' && <Strength password={password} />}
      {policy && password !== '' && (
        <RuleResults
          policy={policy}
          results={checkPassword(policy, password, account)}
          password={password}
          isShown={isShown}
        />
      )}
      {policy && <Examples policy={policy} account={account} />}
    </section>
  )
}

/** How strong the typed password is. */
function Strength({ password }: { password: string }) {
  const { t } = useTranslation('password-policy')
  const guessesText = useGuessesText()
  const strength = useStrength(password, (estimator, of) => estimator.strengthOf(of))
  if (!strength || strength === 'unknown') return null
  return (
    <div className="tester-strength">
      <StrengthMeter score={strength.score} label={t('strength.title')} />
      <p className="small dim">{t('strength.guesses', { guesses: guessesText(strength) })}</p>
    </div>
  )
}

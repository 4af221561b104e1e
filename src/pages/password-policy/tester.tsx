import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, checkPassword } from '../../domain/passwords/password-rules.ts'
import { RuleResults } from '../../forms/passwords/rule-results.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { card } from '../../ui/styles/card.ts'
import { Examples } from './password-examples.tsx'
import { PasswordInput } from './password-input.tsx'
import { usePolicy } from './policy-in-form.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { useGuessesText } from './use-guesses-text.ts'
import { useStrength } from './use-strength.ts'

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
    <Box component="section" aria-labelledby="tester" sx={{ ...card, paddingBlockEnd: 3 }}>
      <Typography variant="h2" id="tester">
        {t('tester.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlock: 2 }}>
        {t('tester.help')}
      </Typography>
      <PasswordInput onType={setPassword} isShown={isShown} onShow={setShown} />
      <Box component="details" sx={{ marginBlock: 3, fontSize: '0.8125rem' }}>
        <summary>{t('tester.account')}</summary>
        {DATA.map((name) => (
          <Box key={name} component="label" sx={{ display: 'block', marginBlockStart: 2 }}>
            {t(`tester.data.${name}`)}
            <input
              className="text-input"
              value={account[name]}
              onChange={(event) => setAccount({ ...account, [name]: event.target.value })}
              {...typing[KINDS[name]]}
              dir="auto"
            />
          </Box>
        ))}
      </Box>
      {!policy && <Typography variant="body2">{t('tester.noPolicy')}</Typography>}
      {password !== '' && <Strength password={password} />}
      {policy && password !== '' && (
        <RuleResults
          results={checkPassword(policy, password, account)}
          password={password}
          isShown={isShown}
        />
      )}
      {policy && <Examples policy={policy} account={account} />}
    </Box>
  )
}

/** How strong the typed password is. */
function Strength({ password }: { password: string }) {
  const { t } = useTranslation('password-policy')
  const guessesText = useGuessesText()
  const strength = useStrength(password, (estimator, of) => estimator.strengthOf(of))
  if (!strength || strength === 'unknown') return null
  return (
    <Box sx={{ marginBlockEnd: 2 }}>
      <StrengthMeter score={strength.score} label={t('strength.title')} />
      <Typography variant="body2" color="textSecondary">
        {t('strength.guesses', { guesses: guessesText(strength) })}
      </Typography>
    </Box>
  )
}

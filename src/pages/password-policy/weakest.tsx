import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import { usePolicy } from './use-policy.ts'
import type { Weak } from './weakest-password.ts'

/** Typing and dragging are over when nothing has changed for so long. */
const QUIET_MS = 400

/** How soon the weakest password would be guessed that the policy lets through. */
export function Weakest() {
  const { t } = useTranslation('password-policy')
  const locale = useLocale()
  const policy = usePolicy()
  const weak = useWeakest(policy)
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, notation: 'compact' }).format(
      value,
    )
  return (
    <Box component="section" aria-labelledby="weakest" sx={{ marginBlockStart: 6 }}>
      <Typography variant="h2" id="weakest">
        {t('weakest.title')}
      </Typography>
      <Typography variant="body2" role="status" sx={{ marginBlockStart: 2 }}>
        {policy && weak === undefined && t('weakest.working')}
        {policy && weak === null && t('weakest.none')}
        {policy && weak === 'unknown' && t('weakest.unknown')}
        {policy &&
          weak &&
          weak !== 'unknown' &&
          `${t('weakest.guesses', { password: weak.password, guesses: number(weak.guesses) })} ${t(`weakest.scores.${weak.score}`)}`}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 2 }}>
        {t('weakest.help')}
      </Typography>
    </Box>
  )
}

/**
 * undefined while it is being worked out, null where no common password gets through, unknown where
 * the estimator cannot be fetched.
 */
function useWeakest(policy: PasswordPolicy | null): Weak | 'unknown' | null | undefined {
  const [weak, setWeak] = useState<Weak | 'unknown' | null>()
  const find = async (of: PasswordPolicy | null) => {
    if (!of) return
    const loaded = await import('./weakest-password.ts').catch(() => null)
    setWeak(loaded ? loaded.weakestPassword(of) : 'unknown')
  }
  useTimeout(find, QUIET_MS, policy)
  return weak
}

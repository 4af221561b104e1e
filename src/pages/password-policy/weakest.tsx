import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { card } from '../../ui/styles/card.ts'
import { Levels } from './levels.tsx'
import { usePolicy } from './policy-in-form.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { useGuessesText } from './use-guesses-text.ts'
import { useStrength } from './use-strength.ts'

/** How fast the weakest password that the policy accepts would be guessed. */
export function Weakest() {
  const { t } = useTranslation('password-policy')
  const guessesText = useGuessesText()
  const policy = usePolicy()
  const weak = useStrength(policy, (estimator, of) => of && estimator.weakestPassword(of))
  const known = policy && weak && weak !== 'unknown' ? weak : null
  return (
    <Box component="section" aria-labelledby="weakest" sx={{ ...card, paddingBlockEnd: 3 }}>
      <Typography variant="h2" id="weakest" sx={{ marginBlockEnd: 2 }}>
        {t('weakest.title')}
      </Typography>
      <div style={{ minBlockSize: 21 }}>
        {known && <StrengthMeter score={known.score} label={t('weakest.title')} />}
      </div>
      <Typography variant="body2" role="status" sx={answer}>
        {policy && weak === undefined && t('weakest.working')}
        {policy && weak === null && t('weakest.none')}
        {policy && weak === 'unknown' && t('weakest.unknown')}
        {known && t('weakest.guesses', { password: known.password, guesses: guessesText(known) })}
      </Typography>
      <Levels />
    </Box>
  )
}

/** Reserves the height of the answer, so that nothing below moves. */
const answer = { marginBlock: 1, minBlockSize: { xs: '2.9em', sm: '1.45em' } }

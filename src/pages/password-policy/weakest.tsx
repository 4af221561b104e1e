import { useTranslation } from '../../i18n/use-translation.ts'
import { Levels } from './levels.tsx'
import { usePolicy } from './policy-in-form.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { useGuessesText } from './use-guesses-text.ts'
import { useStrength } from './use-strength.ts'
import './weakest.css'

/** How fast the weakest password that the policy accepts would be guessed. */
export function Weakest() {
  const { t } = useTranslation('password-policy')
  const guessesText = useGuessesText()
  const policy = usePolicy()
  const weak = useStrength(policy, (estimator, of) => of && estimator.weakestPassword(of))
  const known = policy && weak && weak !== 'unknown' ? weak : null
  return (
    <section aria-labelledby="weakest" className="card weakest">
      <h2 id="weakest">{t('weakest.title')}</h2>
      <div className="weakest-strength">
        {known && <StrengthMeter score={known.score} label={t('weakest.title')} />}
      </div>
      <p role="status" className="small weakest-answer">
        {policy && weak === undefined && t('weakest.working')}
        {policy && weak === null && t('weakest.none')}
        {policy && weak === 'unknown' && t('weakest.unknown')}
        {known && t('weakest.guesses', { password: known.password, guesses: guessesText(known) })}
      </p>
      <Levels />
    </section>
  )
}

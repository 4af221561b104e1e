import { useTranslation } from '../../i18n/use-translation.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { switches } from './password-policy-form-spec.ts'
import { usePolicy } from './policy-in-form.tsx'
import './plain-words.css'

/** The policy in plain words, to send to users. */
export function PlainWords() {
  const { t } = useTranslation('password-policy')
  const policy = usePolicy()
  if (!policy) return null
  const { min_length: min, max_length: max } = policy
  const lines = [
    min === max ? t('words.exactly', { count: min }) : t('words.length', { min, max }),
    ...switches.filter((name) => policy[name]).map((name) => t(`words.${name}`)),
  ]
  const text = [t('words.start'), ...lines.map((line) => `- ${line}`)].join('\n')
  return (
    <section aria-labelledby="plain-words" className="card plain-words">
      <h2 id="plain-words">{t('words.title')}</h2>
      <p className="small">{t('words.start')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyButton text={text} label={t('words.copy')} />
    </section>
  )
}

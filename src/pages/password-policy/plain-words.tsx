import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { PolicyWords } from '../../forms/passwords/policy-words.tsx'
import { usePolicyWords } from '../../forms/passwords/use-policy-words.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { usePolicy } from './policy-in-form.tsx'
import './plain-words.css'

/** The policy in plain words, to send to users. Nothing while the form has no valid policy. */
export function PlainWords() {
  const policy = usePolicy()
  return policy && <WordsToSend policy={policy} />
}

function WordsToSend({ policy }: { policy: PasswordPolicy }) {
  const { t } = useTranslation('password-policy')
  const text = [t('words.start'), ...usePolicyWords(policy).map((line) => `- ${line}`)].join('\n')
  return (
    <section aria-labelledby="plain-words" className="card plain-words">
      <h2 id="plain-words">{t('words.title')}</h2>
      <PolicyWords policy={policy} />
      <CopyButton text={text} label={t('words.copy')} />
    </section>
  )
}

import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { listFormat } from '../../domain/intl.ts'
import type { RuleResult, Span } from '../../domain/passwords/password-rules.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FailIcon, PassIcon } from '../../ui/icons/icons.ts'
import './rule-results.css'

interface Props {
  policy: PasswordPolicy
  results: RuleResult[]
  password: string
  /** Whether the password may be shown, and where its letters and digits are. */
  isShown: boolean
}

/** The result of each rule for a password, and which characters break a rule. */
export function RuleResults({ policy, results, password, isShown }: Props) {
  const { t } = useTranslation('password-policy')
  const failed = results.filter(({ passes }) => !passes)
  const list = listFormat(useLocale())
  const where = ({ at }: RuleResult) => {
    const places = at.map(({ from, to }) =>
      to - from === 1 ? String(to) : t('tester.range', { from: from + 1, to }),
    )
    const count = at.reduce((sum, { from, to }) => sum + to - from, 0)
    return t('tester.at', { count, places: list.format(places) })
  }
  return (
    <>
      {isShown && <Marked password={password} spans={failed.flatMap(({ at }) => at)} />}
      <div role="status" className="rule-results-verdict">
        {failed.length === 0 ? t('tester.accepted') : t('tester.refused', { count: failed.length })}
      </div>
      <ul aria-label={t('tester.results')} className="rule-results">
        {results.map((result) => (
          <li key={result.rule}>
            {result.passes ? (
              <PassIcon fontSize="small" color="success" aria-hidden />
            ) : (
              <FailIcon fontSize="small" color="error" aria-hidden />
            )}
            <span>
              <strong>{t(result.passes ? 'tester.pass' : 'tester.fail')}</strong>{' '}
              {t(`rules.${result.rule}`, { min: policy.min_length, max: policy.max_length })}
              {result.at.length > 0 && (isShown || !result.passes) && (
                <span className="dim"> {where(result)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * The password with the characters marked that break a rule. For sighted users only: the list says
 * the same in words.
 */
function Marked({ password, spans }: { password: string; spans: Span[] }) {
  return (
    <div aria-hidden dir="auto" className="rule-results-password">
      {[...password].map((character, i) => {
        const isAtFault = spans.some(({ from, to }) => from <= i && i < to)
        // biome-ignore lint/suspicious/noArrayIndexKey: a character is known by its place alone
        return isAtFault ? <mark key={i}>{character}</mark> : <span key={i}>{character}</span>
      })}
    </div>
  )
}

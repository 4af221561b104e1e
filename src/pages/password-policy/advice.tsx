import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { passwordAdvice } from '../../domain/passwords/password-advice.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { usePolicy } from './policy-in-form.tsx'
import './advice.css'

const NIST = 'https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver'
const OWASP =
  'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#implement-proper-password-strength-controls'

/** Compares the policy with the advice of NIST and OWASP, point by point. Nothing is enforced. */
export function Advice() {
  const { t } = useTranslation('password-policy')
  const policy = usePolicy()
  const { data } = useQuery(tenantQuery)
  if (!policy || !data) return null
  const hasSecondFactor = data.values.enable_two_factor_authentication
  return (
    <section aria-labelledby="advice" className="card">
      <h2 id="advice">{t('advice.title')}</h2>
      <p className="small dim advice-for">
        {t(hasSecondFactor ? 'advice.withFactor' : 'advice.alone')}
      </p>
      <ul className="advice">
        {passwordAdvice(policy, hasSecondFactor).map(({ point, stands, isOfOwasp }) => (
          <li key={point}>
            <strong>{t(`advice.stands.${stands}`)}</strong>
            <span>
              {t(`advice.points.${point}`)}{' '}
              <a href={NIST} target="_blank" rel="noreferrer">
                {t('advice.nist')}
              </a>
              {isOfOwasp && (
                <>
                  {', '}
                  <a href={OWASP} target="_blank" rel="noreferrer">
                    {t('advice.owasp')}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { passwordAdvice } from '../../domain/passwords/password-advice.ts'
import { card } from '../../ui/styles/card.ts'
import { usePolicy } from './policy-in-form.tsx'

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
    <Box component="section" aria-labelledby="advice" sx={card}>
      <Typography variant="h2" id="advice">
        {t('advice.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlock: 2 }}>
        {t(hasSecondFactor ? 'advice.withFactor' : 'advice.alone')}
      </Typography>
      <Box component="ul" sx={list}>
        {passwordAdvice(policy, hasSecondFactor).map(({ point, stands, isOfOwasp }) => (
          <li key={point}>
            <strong>{t(`advice.stands.${stands}`)}</strong>
            <span>
              {t(`advice.points.${point}`)}{' '}
              <Link href={NIST} target="_blank" rel="noreferrer">
                {t('advice.nist')}
              </Link>
              {isOfOwasp && (
                <>
                  {', '}
                  <Link href={OWASP} target="_blank" rel="noreferrer">
                    {t('advice.owasp')}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </Box>
    </Box>
  )
}

const list = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '0.875rem',
  '& li': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '6rem minmax(0, 1fr)' },
    columnGap: 3,
    paddingBlock: 2,
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
  },
}

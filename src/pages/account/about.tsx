import { Link } from 'react-router'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { Facts } from './facts.tsx'

/** Links to the licences of the software that the console includes. */
export function About() {
  const { t } = useTranslation('account')
  const link = <Link to={paths.licences}>{t('licences')}</Link>
  return <Facts title={t('about')} rows={[[t('openSource'), link]]} />
}

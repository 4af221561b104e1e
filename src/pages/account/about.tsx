import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { Facts } from './facts.tsx'

/** What the console is made of. */
export function About() {
  const { t } = useTranslation('account')
  const link = <Link to={paths.licences}>{t('licences')}</Link>
  return <Facts title={t('about')} rows={[[t('openSource'), link]]} />
}

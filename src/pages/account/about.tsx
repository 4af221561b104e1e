import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from './facts.tsx'

/** What the console is made of. */
export function About() {
  const { t } = useTranslation('account')
  const link = <Link to="/account/licences">{t('licences')}</Link>
  return <Facts title={t('about')} rows={[[t('openSource'), link]]} />
}

import { Link } from 'react-router'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import { BackIcon } from '../../../ui/icons/icons.ts'
import './tenant-badge.css'

interface Props {
  name: string
  /** The query of the list of tenants to go back to, such as its search. */
  list: string | undefined
}

/** Shows a system administrator whose tenant they work on, with a link back to the list. */
export function TenantBadge({ name, list = '' }: Props) {
  const { t } = useTranslation()
  return (
    <div className="tenant-badge">
      <Link
        to={`${paths.tenants}${list}`}
        state={{ isBack: true }}
        aria-label={t('shell.backToTenants')}
        className="tenant-badge-back"
      >
        <BackIcon />
        <span>{t('shell.backToTenants')}</span>
      </Link>
      <span className="tenant-badge-label">{t('shell.managing')}</span>
      <span title={name} className="tenant-badge-name">
        {name}
      </span>
    </div>
  )
}

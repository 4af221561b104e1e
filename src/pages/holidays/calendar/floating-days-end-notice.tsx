import { Link } from 'react-router'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useRunningOut } from '../bulk/use-floating-groups.ts'
import { useAddress } from '../holidays-address.ts'
import './floating-days-end-notice.css'

/** How many are shown. Others appear once these are extended. */
const MOST = 3

/** Floating days whose last date is around this year, each with a link to extend it. */
export function FloatingDaysEndNotice() {
  const { t } = useTranslation('holidays')
  const { extendAddress } = useAddress()
  const nameText = useHolidayName()
  return useRunningOut()
    .slice(0, MOST)
    .map((group) => (
      <Alert
        key={`${group.region} ${group.name}`}
        severity="info"
        className="floating-days-end-notice"
        action={
          <Link
            className="button small inherit"
            to={extendAddress(group.holidays[0]?.id ?? '')}
            preventScrollReset
            aria-label={t('floating.extendNamed', { name: nameText(group.name) })}
          >
            {t('floating.extendShort')}
          </Link>
        }
      >
        {t('floating.ends', { name: nameText(group.name), year: String(group.lastYear) })}
      </Alert>
    ))
}

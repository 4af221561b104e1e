import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { HOLIDAY_DIALOGS } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useAddress } from '../holidays-address.ts'
import './more-menu.css'

/** The export is loaded on use, because it is rare. */
async function exportAs(kind: 'ics' | 'csv') {
  const { exportHolidays } = await import('../bulk/export-holidays.ts')
  await exportHolidays(kind)
}

/** A menu to add many holidays, and to export all. */
export function MoreMenu({ canAdd }: { canAdd: boolean }) {
  const { t } = useTranslation('holidays')
  const failureText = useFailureText()
  const { dialogAddress } = useAddress()
  const { mutate: save, error } = useMutation({ mutationFn: exportAs })
  return (
    <>
      <div className="more-menu">
        {canAdd &&
          HOLIDAY_DIALOGS.map((dialog) => (
            <Link key={dialog} className="button" to={dialogAddress(dialog)} preventScrollReset>
              {t(`${dialog}.title`)}
            </Link>
          ))}
        <button type="button" className="button" onClick={() => save('ics')}>
          {t('export.ics')}
        </button>
        <button type="button" className="button" onClick={() => save('csv')}>
          {t('export.csv')}
        </button>
      </div>
      <div role="alert">
        {error && <Alert severity="error">{t('export.failed', { why: failureText(error) })}</Alert>}
      </div>
    </>
  )
}

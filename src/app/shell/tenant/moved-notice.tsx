import type { ChosenTenant } from '../../../api/session/session.ts'
import { SwitchBackButton } from '../../../forms/remote/switch-back-button.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import './moved-notice.css'

interface Props {
  now: ChosenTenant
  before: ChosenTenant
}

/** Says that the page shows another tenant than the one that it was opened for. */
export function MovedNotice({ now, before }: Props) {
  const { t } = useTranslation()
  return (
    <Alert
      severity="warning"
      role="alert"
      className="moved-notice"
      action={<SwitchBackButton tenant={before} />}
    >
      {t('remoteChanges.moved', { name: now.name, former: before.name })}
    </Alert>
  )
}

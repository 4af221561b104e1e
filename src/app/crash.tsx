import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Notice } from '../ui/notice.tsx'

/** A page that threw. One whose module is gone belongs to a version of the console that was replaced; a browser that keeps nothing refuses the session. */
export function Crash() {
  const { t } = useTranslation()
  const error = useRouteError()
  const isOld = error instanceof TypeError && /module|import/i.test(error.message)
  if (error instanceof DOMException && error.name === 'SecurityError') {
    const action = { label: t('states.reload') }
    return (
      <Notice title={t('states.noStorageTitle')} text={t('states.noStorage')} action={action} />
    )
  }
  return (
    <Notice
      title={t(isOld ? 'states.newVersion' : 'states.crashTitle')}
      text={t(isOld ? 'states.newVersionText' : 'states.crash')}
      action={{ label: t('states.reload') }}
    />
  )
}

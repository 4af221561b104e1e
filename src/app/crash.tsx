import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Notice } from '../ui/notice.tsx'

/**
 * A page that threw. One whose module is not there belongs to a version of the console that was
 * replaced, or the server was not reached; a browser that keeps nothing refuses the session.
 */
export function Crash() {
  const { t } = useTranslation()
  const error = useRouteError()
  const isNotLoaded = error instanceof TypeError && /module|import/i.test(error.message)
  if (error instanceof DOMException && error.name === 'SecurityError') {
    const action = { label: t('states.reload') }
    return (
      <Notice title={t('states.noStorageTitle')} text={t('states.noStorage')} action={action} />
    )
  }
  return (
    <Notice
      title={t(isNotLoaded ? 'states.notLoadedTitle' : 'states.crashTitle')}
      text={t(isNotLoaded ? 'states.notLoaded' : 'states.crash')}
      action={{ label: t('states.reload') }}
    />
  )
}

import { useRouteError } from 'react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { Notice } from './notice.tsx'

/**
 * Shown instead of a page that threw. A module fails to load if an upgrade has replaced it or the
 * server can't be reached. Reading the session throws a `SecurityError` if the browser blocks site
 * data.
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

import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Notice } from '../ui/notice.tsx'

/** A page that threw. One whose module is gone belongs to a version of the console that was replaced. */
export function Crash() {
  const { t } = useTranslation()
  const error = useRouteError()
  const isOld = error instanceof TypeError && /module|import/i.test(error.message)
  return (
    <Notice
      title={t(isOld ? 'states.newVersion' : 'states.crashTitle')}
      text={t(isOld ? 'states.newVersionText' : 'states.crash')}
      action={{ label: t('states.reload') }}
    />
  )
}

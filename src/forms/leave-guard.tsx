import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Confirm } from '../ui/confirm.tsx'
import { useChangedPaths } from './changed.ts'
import { useEditing } from './editing.ts'

/** Asks before unsaved changes would be lost: by a link, by going back, by reload, by closing the tab. */
export function LeaveGuard() {
  const { t } = useTranslation()
  const { editing } = useEditing()
  const count = useChangedPaths().length
  const blocker = useBlocker(
    ({ nextLocation }) => count > 0 && !`${nextLocation.pathname}/`.startsWith(`${editing.base}/`),
  )

  useEffect(() => {
    if (count === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [count])

  if (blocker.state !== 'blocked') return null
  return (
    <Confirm
      title={t('form.leaveTitle')}
      text={t('form.leave', { count })}
      confirm={t('form.leaveConfirm')}
      cancel={t('form.leaveStay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    />
  )
}

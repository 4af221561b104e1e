import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Confirm } from '../ui/confirm.tsx'
import { useEditing } from './editing.ts'
import { countForm } from './unsaved.ts'

/** Asks before unsaved changes would be lost: by a link, by going back, by reload, by closing the tab. */
export function LeaveGuard() {
  const { t } = useTranslation()
  const { editing, changes } = useEditing()
  const blocker = useBlocker(
    ({ nextLocation }) =>
      !`${nextLocation.pathname}/`.startsWith(`${editing.base}/`) && changes().length > 0,
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (changes().length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    const stopCounting = countForm(() => changes().length > 0)
    return () => {
      window.removeEventListener('beforeunload', ask)
      stopCounting()
    }
  }, [changes])

  if (blocker.state !== 'blocked') return null
  return (
    <Confirm
      title={t('form.leaveTitle')}
      text={t('form.leave', { count: changes().length })}
      confirm={t('form.leaveConfirm')}
      cancel={t('form.leaveStay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    />
  )
}

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Confirm } from '../../ui/confirm.tsx'
import { useAskBeforeUnload } from '../../ui/hooks/use-ask-before-unload.ts'
import { useDocumentForm } from './form-spec.ts'
import { useUnsaved } from './unsaved.ts'

/** Asks before the user leaves unsaved changes: by a link, Back, a reload, or closing the tab. */
export function LeaveGuard() {
  const { t } = useTranslation()
  const { spec, form, snapshot, changes } = useDocumentForm()
  const isChanged = useCallback(() => changes().length > 0, [changes])
  useUnsaved(isChanged)
  useAskBeforeUnload(isChanged)
  const blocker = useBlocker(
    ({ nextLocation }) => !`${nextLocation.pathname}/`.startsWith(`${spec.base}/`) && isChanged(),
  )

  if (blocker.state !== 'blocked') return null
  return (
    <Confirm
      title={t('form.leaveTitle')}
      text={t('form.leave', { count: changes().length })}
      confirm={t('form.leaveConfirm')}
      cancel={t('form.leaveStay')}
      onConfirm={() => {
        // What the user gives up is not kept as a draft either.
        form.reset(structuredClone(snapshot.values))
        blocker.proceed()
      }}
      onCancel={blocker.reset}
    />
  )
}

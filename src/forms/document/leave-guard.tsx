import { useEffectEvent } from 'react'
import { useBlocker } from 'react-router'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useAskBeforeUnload } from '../../ui/hooks/use-ask-before-unload.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import type { FormDrafts } from '../drafts/use-drafts.ts'
import { useDocumentForm } from './form-spec.ts'
import { useUnsaved } from './unsaved.ts'
import { useFormWords } from './use-form-words.ts'

const Confirm = lazyPart(async () => (await import('../../ui/confirm.tsx')).Confirm)

/**
 * Lets the user leave a form; its edits stay as a draft. Asks first only if something would be
 * lost: a secret, which drafts never keep, or everything when signing out.
 */
export function LeaveGuard({ drafts }: { drafts: FormDrafts }) {
  const { t } = useTranslation()
  const words = useFormWords()
  const { spec, changes } = useDocumentForm()
  // After a save, the page may leave before this has rendered again.
  const isChanged = useEffectEvent(() => changes().length > 0)
  useUnsaved(isChanged)
  useAskBeforeUnload(() => isChanged() && !drafts.keepAll())
  const blocker = useBlocker(({ nextLocation: { pathname } }) => {
    if (`${pathname}/`.startsWith(`${spec.base}/`) || !isChanged()) return false
    return !drafts.keepAll() || pathname === paths.signOut
  })

  if (blocker.state !== 'blocked') return null
  const isSignOut = blocker.location.pathname === paths.signOut
  return (
    <Confirm
      title={words('form.leaveTitle')}
      text={
        isSignOut ? words('form.leaveSignOut', { count: changes().length }) : t('form.leaveSecrets')
      }
      confirm={t('form.leaveConfirm')}
      cancel={t('form.leaveStay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    />
  )
}

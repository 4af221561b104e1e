import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { onSavedInOtherTab } from '../../api/session/tabs.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { queriesOf } from '../first-queries.ts'
import { Shell } from '../shell/shell.tsx'
import { type Reauthentication, useIdentity } from './use-identity.ts'

/**
 * Loads the dialog with the sign-in form, which other pages don't include. Called soon after the
 * first edit: when the session ends, an upgrade may have replaced the files.
 */
async function loadDialog(): Promise<ComponentType<Reauthentication>> {
  const [{ ReauthenticationDialog }, { SignInSteps }] = await Promise.all([
    import('./reauthentication-dialog.tsx'),
    import('../../pages/sign-in/sign-in-page.tsx'),
    loadTexts('sign-in'),
    loadTexts('sign-in-more'),
  ])
  return (props) => <ReauthenticationDialog {...props} Steps={SignInSteps} />
}

/** How long an edit must rest before the dialog is loaded, so that no key waits for it. */
const REST_MS = 1000

/** Everything that needs a session. Another user or tenant mounts it again. */
export function SignedIn() {
  const { key, reauthentication, isSignedOut } = useIdentity()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(timer)
      window.removeEventListener('input', onInput)
    }
    const prepare = () => {
      stop()
      loadDialog().catch(() => {})
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(prepare, REST_MS)
    }
    window.addEventListener('input', onInput)
    return stop
  }, [])
  if (isSignedOut) return null
  return (
    <>
      <OneUser key={key} identity={key} />
      {reauthentication && <SignInInPlace {...reauthentication} />}
    </>
  )
}

/**
 * The dialog to sign in again. If it can't be loaded, opens the sign-in page instead; the draft can
 * be resumed afterwards.
 */
function SignInInPlace(reauthentication: Reauthentication) {
  const [Dialog, setDialog] = useState<ComponentType<Reauthentication>>()
  const onFailure = useEffectEvent(reauthentication.toSignInPage)
  useEffect(() => {
    loadDialog().then(
      (loaded) => setDialog(() => loaded),
      () => onFailure(),
    )
  }, [])
  return Dialog && <Dialog {...reauthentication} />
}

/** The shell with its own cache, so that no user sees data read for another. */
function OneUser({ identity }: { identity: string }) {
  const [queries] = useState(() => queriesOf(identity))
  useEffect(
    () => onSavedInOtherTab((queryKey) => queries.invalidateQueries({ queryKey })),
    [queries],
  )
  return (
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  )
}

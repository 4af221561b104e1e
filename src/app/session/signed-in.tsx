import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { onSavedInOtherTab } from '../../api/session/tabs.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { queriesOf } from '../first-queries.ts'
import { Shell } from '../shell/shell.tsx'
import { type Reauthentication, useIdentity } from './use-identity.ts'

/**
 * The sign-in form is not part of other pages. It is fetched with the first edit, because the
 * server may have another build by the time it is needed.
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

/** Everything that needs a session. It is mounted again for another user or another tenant. */
export function SignedIn() {
  const { key, reauthentication, isSignedOut } = useIdentity()
  useEffect(() => {
    const prepare = () => void loadDialog().catch(() => {})
    window.addEventListener('input', prepare, { once: true })
    return () => window.removeEventListener('input', prepare)
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
 * The dialog to sign in again; the sign-in page where it cannot be loaded: the draft can be resumed
 * afterwards.
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

/** The shell with a cache of its own, so that no user sees what was read for another. */
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

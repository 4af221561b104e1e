import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { onSavedElsewhere } from '../../api/session/tabs.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { queriesOf } from '../first-queries.ts'
import { Shell } from '../shell/shell.tsx'
import { type Again, useIdentity } from './use-identity.ts'

/** The sign-in form is no part of other pages. It is fetched with the first edit: when it is needed the server may be another. */
async function loadDialog(): Promise<ComponentType<Again>> {
  const [{ SignInAgain }, { SignInSteps }] = await Promise.all([
    import('./sign-in-again.tsx'),
    import('../../pages/sign-in/sign-in-page.tsx'),
    loadTexts('sign-in'),
    loadTexts('sign-in-more'),
  ])
  return (again) => <SignInAgain {...again} Steps={SignInSteps} />
}

/** All that needs a session. It starts anew when another user signs in or another tenant is chosen. */
export function SignedIn() {
  const { key, again, isOut } = useIdentity()
  useEffect(() => {
    const prepare = () => void loadDialog().catch(() => {})
    window.addEventListener('input', prepare, { once: true })
    return () => window.removeEventListener('input', prepare)
  }, [])
  if (isOut) return null
  return (
    <>
      <OneUser key={key} identity={key} />
      {again && <InPlace {...again} />}
    </>
  )
}

/** The dialog to sign in again, or, where it cannot be had, the way to the sign-in page: the draft is offered afterwards. */
function InPlace(again: Again) {
  const [Dialog, setDialog] = useState<ComponentType<Again>>()
  const onFailure = useEffectEvent(again.remoteChanges)
  useEffect(() => {
    loadDialog().then(
      (loaded) => setDialog(() => loaded),
      () => onFailure(),
    )
  }, [])
  return Dialog && <Dialog {...again} />
}

/** The shell with a cache of its own: nothing that was read by one user or of one tenant is left for the next. */
function OneUser({ identity }: { identity: string }) {
  const [queries] = useState(() => queriesOf(identity))
  useEffect(
    () => onSavedElsewhere((queryKey) => queries.invalidateQueries({ queryKey })),
    [queries],
  )
  return (
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  )
}

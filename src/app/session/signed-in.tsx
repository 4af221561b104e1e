import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { onSavedElsewhere } from '../../api/session/tabs.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { queriesOf } from '../first-queries.ts'
import { Shell } from '../shell/shell.tsx'
import { type Again, useIdentity } from './use-identity.ts'

/**
 * The sign-in form is not loaded with other pages, but with the first edit: by the time it is
 * needed the server may have been upgraded.
 */
async function loadDialog(): Promise<ComponentType<Again>> {
  const [{ SignInAgain }, { SignInSteps }] = await Promise.all([
    import('./sign-in-again.tsx'),
    import('../../pages/sign-in/sign-in-page.tsx'),
    loadTexts('sign-in'),
    loadTexts('sign-in-more'),
  ])
  return (again) => <SignInAgain {...again} Steps={SignInSteps} />
}

/** Everything that needs a session. It is mounted again for another user or another tenant. */
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

/**
 * The dialog to sign in again. If it can't be loaded, the sign-in page takes over, and the draft is
 * offered afterwards.
 */
function InPlace(again: Again) {
  const [Dialog, setDialog] = useState<ComponentType<Again>>()
  const onFailure = useEffectEvent(again.leave)
  useEffect(() => {
    loadDialog().then(
      (loaded) => setDialog(() => loaded),
      () => onFailure(),
    )
  }, [])
  return Dialog && <Dialog {...again} />
}

/** The shell with a cache of its own, so that no user sees what was read for another. */
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

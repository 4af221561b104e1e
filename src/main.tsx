import { createRoot, hydrateRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { isUserKey } from './api/session/storage.ts'
import { Providers } from './app/providers.tsx'
import { router } from './app/router.tsx'
import { textsReady } from './i18n/texts.ts'
import { paths } from './paths.ts'

/** What is kept for a week at most, and what an earlier version kept. */
const KINDS = ['draft', 'saves', 'history'] as const

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Inside another page nothing is drawn: it could have a user press what they do not see. A policy
// in
// the page itself cannot forbid frames, so a static host relies on this.
if (window.top === window.self) await draw(root)

async function draw(root: HTMLElement): Promise<void> {
  // What first-paint.ts has put up stays until the first page can stand in its place.
  await Promise.all([textsReady, firstPage()])
  const app = (
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  )
  document.getElementById('not-loaded')?.remove()
  // The sign-in form is the page itself already: what was typed, and the focus, are kept.
  if (root.querySelector('.sign-in') && router.state.location.pathname.endsWith(paths.signIn()))
    hydrateRoot(root, app)
  else {
    root.replaceChildren()
    createRoot(root).render(app)
  }
}

cleanStorage().catch(() => {
  // Where storage is forbidden, or a newer version has replaced the file, the page works all the
  // same.
})

/** Loads what cleans up only where something may be old, or left by an earlier version. */
async function cleanStorage(): Promise<void> {
  const mayBeOld = (key: string) => KINDS.some((kind) => isUserKey(kind, key))
  if (![localStorage, sessionStorage].some((one) => Object.keys(one).some(mayBeOld))) return
  const storage = await import('./api/session/clean-storage.ts')
  storage.cleanStorage()
}

function firstPage(): Promise<void> {
  return new Promise((ready) => {
    const check = () => router.state.initialized && ready()
    router.subscribe(check)
    check()
  })
}

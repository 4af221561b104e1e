import { createRoot, hydrateRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { isUserKey } from './api/session/storage.ts'
import { Providers } from './app/providers.tsx'
import { router } from './app/router.tsx'
import { textsReady } from './i18n/texts.ts'
import { paths } from './paths.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

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

cleanStorage().catch(() => {
  // Where storage is forbidden, or a newer version has replaced the file, the page works all the
  // same.
})

/** Loads what cleans up after earlier versions only where one of them has left something. */
async function cleanStorage(): Promise<void> {
  const isOld = (key: string) => isUserKey('history', key) || isUserKey('draft', key)
  if (!Object.keys(localStorage).some(isOld)) return
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

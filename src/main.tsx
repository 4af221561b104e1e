import { createRoot, hydrateRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { followTheme } from './api/session/color-scheme.ts'
import { isUserKey } from './api/session/storage.ts'
import { runEffects } from './app/effects-before-events.ts'
import { startRouter } from './app/router.tsx'
import { textsReady } from './i18n/texts.ts'
import { paths } from './paths.ts'

/** Storage keys whose data expires, or that an earlier version used. */
const KINDS = ['draft', 'saves', 'history'] as const

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

followTheme()
const router = startRouter()

// Don't render inside a frame of another site (clickjacking). A CSP in a meta element can't forbid
// frames, so static hosts need this check.
if (window.top === window.self) await draw(root)

async function draw(root: HTMLElement): Promise<void> {
  // Keep what first-paint.ts has shown until the first page can replace it.
  await Promise.all([textsReady, firstPage()])
  const app = <RouterProvider router={router} />
  document.getElementById('not-loaded')?.remove()
  // The built HTML already has the sign-in form. Hydrating keeps typed text and the focus.
  if (root.querySelector('.sign-in') && router.state.location.pathname.endsWith(paths.signIn()))
    hydrateRoot(root, app)
  else {
    root.replaceChildren()
    createRoot(root).render(app)
  }
  // They take what was read meanwhile, so the page is drawn with it.
  runEffects()
}

cleanStorage().catch(() => {
  // Not needed for the page to work. Fails if site data is blocked or an upgrade replaced the file.
})

/** Loads the clean-up code only if something may have expired. */
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

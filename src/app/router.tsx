import { createBrowserRouter, type RouteObject, redirect } from 'react-router'
import { BASE_PATH } from '../api/http/api-address.ts'
import { askForSession } from '../api/session/hand-over.ts'
import { readSession } from '../api/session/session.ts'
import { signOut } from '../api/session/sign-in-out.ts'
import { localAddress } from '../domain/sign-in/local-address.ts'
import { loadShellTexts, loadTexts, type Texts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'
import { Crash } from './crash.tsx'
import { type PageEntry, pages } from './pages.ts'
import { UnknownPage } from './unknown-page.tsx'

/**
 * Only a new tab asks other tabs for their session. After a sign-out, asking would return the
 * session of another user who is signed in in another tab.
 */
let isNewTab = true
async function findSession() {
  if (isNewTab && !readSession()) await askForSession()
  isNewTab = false
  return readSession()
}

async function leave() {
  await signOut()
  return redirect(paths.signIn())
}

/** Loads a page and its texts at the same time. */
const withTexts = (texts: Texts, load: PageEntry['load']) => async () => {
  const [{ Page }] = await Promise.all([load(), loadTexts(texts)])
  return { Component: Page }
}

const routes: RouteObject[] = [
  {
    path: paths.signIn(),
    loader: ({ request: { url } }) => {
      isNewTab = false
      const next = localAddress(new URL(url).searchParams.get('next'), location.origin)
      return readSession() ? redirect(next ?? paths.overview) : null
    },
    errorElement: <Crash />,
    lazy: withTexts('sign-in', () => import('../pages/sign-in/sign-in-page.tsx')),
  },
  { path: paths.signOut, loader: leave },
  {
    path: paths.overview,
    loader: async ({ request: { url } }) => {
      const { pathname, search } = new URL(url)
      const path = pathname.slice(BASE_PATH.length - 1) || paths.overview
      // A loader's URL has no hash. When the console is opened, the address bar has it.
      const { hash } = window.location
      return (await findSession()) ? null : redirect(paths.signIn(path + search + hash))
    },
    errorElement: <Crash />,
    lazy: async () => {
      const [{ SignedIn }] = await Promise.all([
        import('./session/signed-in.tsx'),
        loadShellTexts(),
      ])
      return { Component: SignedIn }
    },
    children: [
      {
        errorElement: <Crash />,
        children: [
          ...pages.map((page) => ({
            ...(page.path === paths.overview
              ? { index: true as const }
              : { path: `${page.path}/*` }),
            handle: page,
            lazy: withTexts(page.key, page.load),
          })),
          { path: '*', element: <UnknownPage /> },
        ],
      },
    ],
  },
]

/** Starts routing. Loads the files of the page that the address names. */
export const startRouter = () => createBrowserRouter(routes, { basename: BASE_PATH })

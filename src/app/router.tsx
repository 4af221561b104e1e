import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router'
import { signOut, userQuery } from '../api/auth.ts'
import { onSession, readSession } from '../api/session.ts'
import { tenantQuery } from '../api/tenant.ts'
import { loadTexts } from '../i18n/texts.ts'
import { Crash } from './crash.tsx'
import { pages } from './pages.ts'
import { queryClient } from './query-client.ts'
import { StartPage } from './start-page.tsx'
import { UnknownPage } from './unknown-page.tsx'

/** Where one signs in, to come back to `to` after. */
const signInAddress = (to: string) =>
  to === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(to)}`

/** Nobody gets past it without a session; what every page of the shell needs is asked for at once. */
function enterShell({ request }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url)
  if (!readSession()) return redirect(signInAddress(pathname + search))
  queryClient.prefetchQuery(userQuery)
  queryClient.prefetchQuery(tenantQuery)
  return null
}

async function leave() {
  await signOut()
  return redirect('/sign-in')
}

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    loader: () => (readSession() ? redirect('/') : null),
    errorElement: <Crash />,
    lazy: async () => {
      const [module] = await Promise.all([
        import('../pages/sign-in/page.tsx'),
        loadTexts('sign-in'),
      ])
      return { Component: module.Page }
    },
  },
  { path: '/sign-out', loader: leave },
  {
    path: '/',
    loader: enterShell,
    shouldRevalidate: () => !readSession(),
    errorElement: <Crash />,
    lazy: async () => ({ Component: (await import('./shell.tsx')).Shell }),
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, element: <StartPage /> },
          ...pages.map((page) => ({
            path: `${page.path}/*`,
            handle: page,
            lazy: async () => {
              const [module] = await Promise.all([page.load(), loadTexts(page.texts)])
              return { Component: module.Page }
            },
          })),
          { path: '*', element: <UnknownPage /> },
        ],
      },
    ],
  },
])

/** The user whose data the cache holds. */
let user = identity()

// A session that ended, here or in another tab, leads to the sign-in page; nothing of one user is left for the next.
onSession(() => {
  if (identity() === user) return
  user = identity()
  queryClient.clear()
  const { location, navigation } = router.state
  const isLeaving = navigation.location?.pathname === '/sign-out'
  if (!user && !isLeaving) router.navigate(signInAddress(location.pathname + location.search))
  else if (user && location.pathname !== '/sign-in') router.navigate('/')
})

function identity(): string {
  const session = readSession()
  return session ? `${session.username}@${session.domain}` : ''
}

import { createBrowserRouter, redirect } from 'react-router'
import { signOut } from '../api/auth.ts'
import { readSession } from '../api/session.ts'
import { loadTexts } from '../i18n/texts.ts'
import { Crash } from './crash.tsx'
import { pages } from './pages.ts'
import { signInAddress } from './sign-in-address.ts'
import { UnknownPage } from './unknown-page.tsx'

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
    loader: ({ request: { url } }) => {
      const { pathname, search } = new URL(url)
      return readSession() ? null : redirect(signInAddress(pathname + search))
    },
    errorElement: <Crash />,
    lazy: async () => ({ Component: (await import('./signed-in.tsx')).SignedIn }),
    children: [
      {
        errorElement: <Crash />,
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./start-page.tsx')).StartPage }),
          },
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

import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { Providers } from './app/providers.tsx'
import { router } from './app/router.tsx'
import { textsReady } from './i18n/texts.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// The outline in index.html stays until the first page can stand in its place.
await Promise.all([textsReady, firstPage()])
createRoot(root).render(
  <Providers>
    <RouterProvider router={router} />
  </Providers>,
)

// Where storage is forbidden, or a newer version has replaced the file, the page works all the same.
import('./api/session/clean-storage.ts').then(({ cleanStorage }) => cleanStorage()).catch(() => {})

function firstPage(): Promise<void> {
  return new Promise((ready) => {
    const check = () => router.state.initialized && ready()
    router.subscribe(check)
    check()
  })
}

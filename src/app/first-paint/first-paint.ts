// Stands in the page itself and runs before anything is drawn: it chooses the theme, puts up the
// frame of the page or the form to sign in, and asks at once for the files that the page needs.
{
  // A browser that keeps nothing for this site throws at the name of the storage already.
  const stored = (storage: 'localStorage' | 'sessionStorage', key: string) => {
    try {
      return window[storage].getItem(key)
    } catch {
      return null
    }
  }
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''
  const root = document.getElementById('root')
  const { dataset } = document.documentElement
  const base = meta('base-path')
  // As consoleKey in src/api/session/storage.ts has it.
  const own = (name: string) => `tenant-console.${name}${base === '/' ? '' : ` ${base}`}`
  const mode = stored('localStorage', 'tenant-console.theme') ?? 'system'
  const isDark =
    mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark'
  dataset.theme = isDark ? 'dark' : 'light'

  const page = location.pathname.slice(base.length).split('/')[0] || 'overview'
  const session = stored('sessionStorage', own('session')) ?? stored('localStorage', own('session'))
  // Who is leaving needs nothing that a session can give.
  const isFramed = window.top !== window.self
  const isSignedIn = page !== 'sign-out' && Boolean(session)
  const template = document.querySelector<HTMLTemplateElement>(
    isSignedIn ? '#frame-template' : '#sign-in-template',
  )
  // Another page could have a user press what they do not see. main.tsx stops there too.
  if (isFramed) document.getElementById('framed')?.removeAttribute('hidden')
  else if (template) root?.append(template.content.cloneNode(true))
  const access = stored('sessionStorage', own('access')) ?? stored('localStorage', own('access'))
  if (isSignedIn && access) dataset.access = access
  const link = document.querySelector(`.frame a[data-page="${CSS.escape(page)}"]`)
  const heading = document.querySelector('.frame h1')
  if (link && heading) {
    link.ariaCurrent = 'page'
    heading.textContent = link.textContent
  }

  const form = document.querySelector<HTMLFormElement>('.sign-in form')
  const domain = form?.querySelector<HTMLInputElement>('[name=domain]')
  if (form && domain) {
    domain.value = stored('localStorage', 'tenant-console.domain') ?? ''
    // Enter before the code is there: the form notes it, and is sent as soon as the code is.
    form.onsubmit = () => {
      form.dataset.early = ''
      return false
    }
  }

  // Nothing else can say that a file without which there is no page is gone or not reached.
  const onError = ({ target }: Event) => {
    const notice = document.getElementById('not-loaded')
    const isModule = target instanceof HTMLScriptElement && target.type === 'module'
    if (!notice || (target !== window && !isModule)) return
    notice.hidden = false
    notice.querySelector('button')?.addEventListener('click', () => location.reload())
  }
  addEventListener('error', onError, true)

  // The build lists which files a page needs: scripts/preload-hints.mjs.
  const files = new Map<string, string[]>(Object.entries(JSON.parse(meta('files'))))
  const [queries] = files.get('queries') ?? []
  if (isSignedIn && queries) import(/* @vite-ignore */ base + queries).catch(() => {})
  const needed = (isSignedIn ? ['shell', page] : ['sign-in']).flatMap(
    (name) => files.get(name) ?? [],
  )
  for (const file of needed) {
    const preload = document.createElement('link')
    Object.assign(preload, { rel: 'modulepreload', href: base + file, crossOrigin: '' })
    document.head.append(preload)
  }
}

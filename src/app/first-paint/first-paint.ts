// Inlined in index.html and runs before the first paint. It sets the theme, shows the frame of the
// page or the sign-in form, and starts loading the files and data that the page needs.
interface FirstSession {
  access_token: string
  /** In epoch milliseconds; 0 if unknown. */
  expires_at: number
  domain: string
  tenant?: object
}

{
  // If site data is blocked, reading `window.localStorage` itself throws.
  const stored = (storage: 'localStorage' | 'sessionStorage', key: string) => {
    try {
      return window[storage].getItem(key)
    } catch {
      return null
    }
  }
  const parsed = (text: string): FirstSession | null => {
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  }
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''
  const root = document.getElementById('root')
  const { dataset } = document.documentElement
  const base = meta('base-path')
  // The same name as `consoleKey` in src/api/session/storage.ts makes.
  const own = (name: string) => `tenant-console.${name}${base === '/' ? '' : ` ${base}`}`
  const mode = stored('localStorage', 'tenant-console.theme') ?? 'system'
  const isDark =
    mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark'
  dataset.theme = isDark ? 'dark' : 'light'

  const page = location.pathname.slice(base.length).split('/')[0] || 'overview'
  const session = stored('sessionStorage', own('session')) ?? stored('localStorage', own('session'))
  const isFramed = window.top !== window.self
  // The sign-out page needs no data of the session.
  const isSignedIn = !isFramed && page !== 'sign-out' && Boolean(session)
  const template = document.querySelector<HTMLTemplateElement>(
    isSignedIn ? '#frame-template' : '#sign-in-template',
  )
  // Inside a frame, show nothing that can be pressed (clickjacking). main.tsx does the same.
  if (isFramed) document.getElementById('framed')?.removeAttribute('hidden')
  else if (template) root?.append(template.content.cloneNode(true))
  const access = stored('sessionStorage', own('access')) ?? stored('localStorage', own('access'))
  if (isSignedIn && access) dataset.access = access
  const entry = document.querySelector(`.frame [data-page="${CSS.escape(page)}"]`)
  const heading = document.querySelector('.frame h1')
  if (entry && heading) {
    entry.ariaCurrent = 'page'
    heading.textContent = entry.textContent
  }

  const form = document.querySelector<HTMLFormElement>('.sign-in form')
  const domain = form?.querySelector<HTMLInputElement>('[name=domain]')
  if (form && domain) {
    const named = new URLSearchParams(location.search).get('domain')
    domain.value = named ?? stored('localStorage', 'tenant-console.domain') ?? ''
    // If Enter is pressed before the app has loaded, remember it. The app then submits the form.
    form.onsubmit = () => {
      form.dataset.early = ''
      return false
    }
  }

  // If the page's code fails to load, only this script can tell the user.
  const onError = () => {
    const notice = document.getElementById('not-loaded')
    if (isFramed || !notice) return
    notice.hidden = false
    notice.querySelector('button')?.addEventListener('click', () => location.reload())
  }
  addEventListener('error', onError)

  // Requests the page's first data early. send.ts uses the answers.
  const readFirst = (api: string, { access_token, tenant, domain }: FirstSession) => {
    const isAdmin = access === 'system' || access === 'tenant'
    const hasTenant = Boolean(tenant) || (Boolean(domain) && access !== 'system')
    const reads = new Map<string, string[]>(Object.entries(JSON.parse(meta('reads'))))
    const listed = (name: string) => (isAdmin ? (reads.get(name) ?? []) : [])
    const now = new Date()
    const years = { since: now.getUTCFullYear() - 1, year: now.getFullYear() }
    const headers = { Accept: 'application/json', Authorization: `Bearer ${access_token}` }
    const answers = new Map<string, Promise<Response>>()
    for (const path of [
      '/auth/user',
      ...(hasTenant ? ['/tenant'] : []),
      ...(hasTenant || page === 'tenants' ? listed(page + location.search) : []),
      ...(hasTenant ? listed('schedule') : []),
    ]) {
      const url =
        api + path.replace(/{(since|year)}/g, (_, name: keyof typeof years) => `${years[name]}`)
      const init = { cache: 'no-store', credentials: 'omit', redirect: 'error', headers } as const
      const answer = fetch(url, init)
      // The code that uses the answer handles its failure.
      answer.catch(() => {})
      answers.set(url, answer)
    }
    window.firstAnswers = { token: access_token, answers }
  }
  const config = meta('config')
  const known = isSignedIn && parsed(session ?? '')
  // If the session ends within a minute, skip this: the app renews the session first.
  if (known && !(known.expires_at !== 0 && known.expires_at - Date.now() < 60_000)) {
    if (!config) readFirst(`${base}api`, known)
    else {
      fetch(base + config, { cache: 'no-cache' })
        .then((answer) => answer.json())
        .then(({ api }) => readFirst(String(api).replace(/\/$/, ''), known))
        .catch(() => {})
    }
  }

  // The build lists which files a page needs: scripts/preload-hints.mjs.
  const files = new Map<string, string[]>(Object.entries(JSON.parse(meta('files'))))
  const [queries] = files.get('queries') ?? []
  if (isSignedIn && queries) import(/* @vite-ignore */ base + queries).catch(() => {})
  const needed = (isSignedIn ? ['shell', page, page + location.search] : ['sign-in']).flatMap(
    (name) => files.get(name) ?? [],
  )
  const request = () => {
    for (const file of new Set(needed)) {
      const preload = document.createElement('link')
      Object.assign(preload, { rel: 'modulepreload', href: base + file, crossOrigin: '' })
      document.head.append(preload)
    }
  }

  // After the first paint, which code from the cache would delay. A hidden tab paints nothing.
  const main = document.querySelector<HTMLLinkElement>('#main')
  const start = () => {
    if (main && !isFramed) import(/* @vite-ignore */ main.href).catch(reportError)
    // If the first file came from the cache, the others will too. Requesting them early would only
    // keep the main thread busy.
    const [loaded] = performance.getEntriesByName(main?.href ?? '')
    if (loaded instanceof PerformanceResourceTiming && loaded.transferSize === 0) return
    request()
    // The first date that a browser formats takes it 20 to 40 ms, here while it waits for files.
    setTimeout(() => Intl.DateTimeFormat())
  }
  if (document.hidden) start()
  else requestAnimationFrame(() => setTimeout(start))
}

// Runs before the first paint, so that nobody sees the wrong theme or the outline of another page, and
// every file is asked for at once.
{
  // A browser that keeps nothing for this site throws at the name of the storage already.
  const stored = (storage, key) => {
    try {
      return window[storage].getItem(key)
    } catch {
      return null
    }
  }
  const metaContent = (name) => document.querySelector(`meta[name=${name}]`).content
  const mode = stored('localStorage', 'tenant-console.theme') ?? 'system'
  const dark =
    mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark'
  // The same keys as in src/api/session/storage.ts.
  const base = metaContent('base-path')
  const session = `tenant-console.session${base === '/' ? '' : ` ${base}`}`
  const page = location.pathname.slice(base.length).split('/')[0] || 'overview'
  // Who is leaving needs nothing that a session can give.
  const isSignedIn =
    page !== 'sign-out' && (stored('sessionStorage', session) || stored('localStorage', session))
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  if (!isSignedIn) document.documentElement.dataset.signedOut = ''

  // Nothing else can say that a file without which there is no page is gone or not reached. The first page takes the notice's place.
  const onError = ({ target }) => {
    const notice = document.getElementById('not-loaded')
    if (!notice || (target !== window && target.type !== 'module')) return
    notice.hidden = false
    notice.lastElementChild.onclick = () => location.reload()
  }
  addEventListener('error', onError, true)

  // The build writes which files a page needs: scripts/preload-list.mjs.
  const files = new Map(Object.entries(JSON.parse(metaContent('files'))))
  const queries = files.get('queries')
  if (isSignedIn && queries) import(base + queries).catch(() => {})
  const wanted = (isSignedIn ? ['shell', page] : ['sign-in']).flatMap(
    (name) => files.get(name) ?? [],
  )
  for (const file of wanted) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'modulepreload', href: base + file, crossOrigin: '' })
    document.head.append(link)
  }
}

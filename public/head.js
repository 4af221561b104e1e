// Runs before the first paint, so that nobody sees the wrong theme or an outline that is not his page's, and no file is waited for
// that could have been asked for at once.
{
  const stored = (storage, key) => {
    try {
      return storage.getItem(key)
    } catch {
      return null
    }
  }
  const told = (name) => document.querySelector(`meta[name=${name}]`).content
  const mode = stored(localStorage, 'tenant-console.theme') ?? 'system'
  const dark =
    mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark'
  const session = 'tenant-console.session'
  const isSignedIn = stored(sessionStorage, session) || stored(localStorage, session)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  if (!isSignedIn) document.documentElement.dataset.signedOut = ''

  // Which files a page needs is told by the build: scripts/files-ahead.mjs.
  const base = told('base-path')
  const files = JSON.parse(told('files'))
  if (isSignedIn && files.queries) import(base + files.queries).catch(() => {})
  const page = location.pathname.slice(base.length).split('/')[0] || 'overview'
  const wanted = isSignedIn ? [files.shell, files[page]] : [files['sign-in']]
  for (const file of wanted.flat()) {
    if (!file) continue
    const link = document.createElement('link')
    Object.assign(link, { rel: 'modulepreload', href: base + file, crossOrigin: '' })
    document.head.append(link)
  }
}

// Runs before the first paint, so that nobody sees the wrong theme or an outline that is not his page's.
{
  const stored = (storage, key) => {
    try {
      return storage.getItem(key)
    } catch {
      return null
    }
  }
  const mode = stored(localStorage, 'tenant-console.theme') ?? 'system'
  const dark =
    mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark'
  const session = 'tenant-console.session'
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  if (!stored(sessionStorage, session) && !stored(localStorage, session)) {
    document.documentElement.dataset.signedOut = ''
  }
}

import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { transformWithOxc } from 'vite'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  // Test files share loaded modules, and these were loaded for another path.
  vi.resetModules()
})

/**
 * The document of a console under a path, as the server makes it. `asked` collects the selectors
 * that are looked up in it.
 */
const documentBelow = (path: string, asked: string[] = []) => ({
  querySelector: (query: string) => {
    asked.push(query)
    if (!query.startsWith('meta')) return null
    return { content: query.includes('base-path') ? path : '{}' }
  },
  getElementById: () => null,
  documentElement: { dataset: {} },
})

async function keyBelow(path: string): Promise<string> {
  vi.resetModules()
  vi.stubGlobal('document', documentBelow(path))
  return (await import('./session.ts')).SESSION_KEY
}

test('gives each console of a host its own session, and the one at the root the plain name', async () => {
  expect(await keyBelow('/')).toBe('tenant-console.session')
  expect(await keyBelow('/a/')).not.toBe(await keyBelow('/b/'))
  expect(await keyBelow('/a/')).not.toBe(await keyBelow('/'))
})

test.each(['/', '/console/', '/a/b/'])(
  'what runs first below %s knows the same session',
  async (path) => {
    const key = await keyBelow(path)
    const file = 'src/app/first-paint/first-paint.ts'
    const { code } = await transformWithOxc(await readFile(file, 'utf8'), file)
    const isSignedIn = (keys: string[]) => {
      const asked: string[] = []
      const kept = { getItem: (name: string) => (keys.includes(name) ? '{}' : null) }
      const nothing = { getItem: () => null }
      runInNewContext(code, {
        document: documentBelow(path, asked),
        window: { localStorage: nothing, sessionStorage: kept },
        addEventListener: () => {},
        fetch: () => new Promise(() => {}),
        requestAnimationFrame: () => {},
        location: { pathname: path },
        matchMedia: () => ({ matches: false }),
        CSS: { escape: (text: string) => text },
      })
      return asked.includes('#frame-template')
    }
    expect(isSignedIn([key])).toBe(true)
    expect(
      isSignedIn([path === '/' ? 'tenant-console.session /console/' : 'tenant-console.session']),
    ).toBe(false)
  },
)

test('a system administrator works on the chosen tenant only, others on their own', async () => {
  const { hasTenant } = await import('./session.ts')
  const who = { access_token: 'a', refresh_token: '', expires_at: 0, username: 'u' }
  const own = { ...who, domain: 'demo.example' }
  const chosen = { ...who, domain: '', tenant: { id: 't1', name: 'Acme' } }
  expect(hasTenant('tenant', own)).toBe(true)
  expect(hasTenant('self', own)).toBe(true)
  expect(hasTenant('system', own)).toBe(false)
  expect(hasTenant('system', chosen)).toBe(true)
  expect(hasTenant('system', { ...own, tenant: chosen.tenant })).toBe(true)
  expect(hasTenant('system', { ...who, domain: '' })).toBe(false)
  expect(hasTenant('tenant', null)).toBe(false)
})

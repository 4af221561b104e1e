import { copyFile } from 'node:fs/promises'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import { type Api, apiOf } from './api.ts'
import { type InnerServer, serveHere } from './server.ts'
import { type Account, readSessions, TEMPLATE_DATABASE } from './template.ts'

interface Fault {
  method: 'GET' | 'POST'
  path: string
  times?: number
  status?: number
  delay?: number
  cut?: 'before' | 'after'
}

interface Fixtures {
  /**
   * Whether the browser asks pages to save data, as it does by default. Then nothing is preloaded,
   * which would only slow down tests that don't count files.
   */
  savesData: boolean
  /** The test's own server, with a copy of the template database. `baseURL` is its address. */
  server: InnerServer
  /**
   * Signs in every tab of this test, from its first load on. Call it before `goto`. After signing
   * out, a tab stays signed out.
   */
  signedInAs: (account: Account) => Promise<void>
  /** A page in a second browser, signed in as an account. */
  otherBrowser: (account: Account) => Promise<Page>
  /** The API as an account sees it, without the browser. */
  api: (account: Account) => Api
  /** Injects a fault into the next requests; see "Fault injection" in docs/api.md. */
  fault: (fault: Fault) => Promise<void>
  /**
   * Accepts a console message that would otherwise fail the test. The pattern is matched against
   * "type: text (address)".
   */
  allowConsole: (message: RegExp) => void
  /** The patterns that `allowConsole` accepts. */
  allowed: RegExp[]
}

/**
 * Tests with their own server, database and browser context. An error or warning on the console
 * fails them.
 */
export const test = base.extend<Fixtures>({
  savesData: [true, { option: true }],

  // Playwright requires a destructured first parameter, even if a fixture needs no other fixture.
  server: async ({ browserName: _ }, use, info) => {
    const file = info.outputPath('console.db')
    await copyFile(TEMPLATE_DATABASE, file)
    const server = await serveHere({ DATABASE_URL: `file:${file}`, TEST_MODE: '1' })
    await use(server)
    await server.kill()
    if (info.status !== info.expectedStatus) {
      await info.attach('server', { body: server.output(), contentType: 'text/plain' })
    }
  },

  baseURL: async ({ server }, use) => use(server.url),

  context: async ({ context, allowed, savesData }, use) => {
    const messages: string[] = []
    context.on('weberror', (thrown) => messages.push(`thrown: ${thrown.error().stack}`))
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      messages.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    })
    await context.addInitScript(() => {
      // Chromium doesn't log a violation that a script catches, such as trying to use eval.
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        throw new Error(`CSP: ${violatedDirective} forbids ${blockedURI}`)
      })
    })
    if (savesData) {
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
      })
    }
    await use(context)
    const unexpected = messages.filter((text) => !allowed.some((pattern) => pattern.test(text)))
    // The test may end while a routed request is still running.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
    expect(unexpected, 'errors and warnings on the console').toEqual([])
  },

  signedInAs: async ({ context }, use) => use((account) => signIn(context, account)),

  otherBrowser: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (account) => {
      const context = await browser.newContext(baseURL ? { baseURL } : {})
      contexts.push(context)
      await signIn(context, account)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  api: async ({ server }, use) => {
    const sessions = await readSessions()
    await use((account) => apiOf(server.url, sessions[account]))
  },

  fault: async ({ server }, use) =>
    use(async (fault) => {
      const body = JSON.stringify(fault)
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${server.url}/test/fault`, { method: 'POST', headers, body })
      expect(response.status).toBe(204)
    }),

  allowConsole: async ({ allowed }, use) => use((message) => void allowed.push(message)),

  allowed: async ({ browserName: _ }, use) => use([]),
})

async function signIn(context: BrowserContext, account: Account): Promise<void> {
  const session = JSON.stringify((await readSessions())[account])
  await context.addInitScript(
    ([key, value]) => {
      const isBlank = location.origin === 'null'
      if (isBlank || sessionStorage.getItem('e2e.signed-in')) return
      sessionStorage.setItem('e2e.signed-in', 'once')
      sessionStorage.setItem(key, value)
    },
    [SESSION_KEY, session] as const,
  )
}

export { expect }

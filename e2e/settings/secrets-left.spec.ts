import type { Page } from '@playwright/test'
import { save, textField } from '../support/settings.ts'
import { fillSignIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

/** Everything that the browser stores for the console, as text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const caches = []
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name)
      for (const request of await cache.keys()) {
        caches.push(request.url, await (await cache.match(request))?.text())
      }
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      databases,
      caches,
    ])
  })

for (const isKept of [true, false]) {
  test(`leaves no secret in the browser after signing out; kept session: ${isKept}`, async ({
    page,
  }) => {
    await page.goto('/sign-in?next=%2Fsettings%2Fweb-hooks')
    await fillSignIn(page)
    await page.getByLabel('Keep me signed in').setChecked(isKept)
    await page.keyboard.press('Enter')

    const hook = page.getByRole('region', { name: 'Call records' })
    await hook.getByLabel('URL').fill('https://hook.example/leak-1?key=leak-2')
    await hook.getByRole('textbox', { name: 'Token' }).fill('leak-3-token')
    await textField(page, 'Custom options').fill('{"key":"leak-4"}')
    await page.getByRole('link', { name: 'Company' }).click()
    await textField(page, 'Name').fill('Saved name')
    await save(page, 4)
    const stored = await everythingKept(page)
    expect(stored).toContain('Saved name')
    expect(stored).not.toContain('leak-')

    // Leaving the page stores its unsaved edits as a draft.
    await textField(page, 'Custom options').fill('{"key":"leak-5"}')
    await page.getByRole('link', { name: 'Company' }).click()
    await textField(page, 'Name').fill('Unsaved name')
    await expect.poll(() => everythingKept(page)).toContain('Unsaved name')
    expect(await everythingKept(page)).not.toContain('leak-')
    await page.reload()
    await page.goto('/sign-out')
    await expect(page).toHaveURL('/sign-in')
    const left = await everythingKept(page)
    for (const trace of ['leak-', 'saved name', 'Saved name', 'access_token']) {
      expect(left).not.toContain(trace)
    }
  })
}

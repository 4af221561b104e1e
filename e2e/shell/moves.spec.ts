import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

test.use({ savesData: false })

/** Pages where things are pressed. The overview waits for late answers only so long. */
const PAGES = [
  '/office-hours',
  '/holidays/2027',
  '/holidays/public',
  '/settings/general',
  '/voicemail',
  '/password-policy',
  '/custom-headers',
  '/balance',
  '/history',
  '/account',
]
/** How much later code and answers come than they would here, in milliseconds. */
const LATE = { code: 40, answer: 150 }

/** Notes each move of something that can be pressed, from before the page's first script on. */
const noteMoves = (page: Page) =>
  page.addInitScript(() => {
    const moves: string[] = []
    Object.assign(window, { moves })
    const pressed = 'a, button, input, select, textarea, summary'
    const canBePressed = (node: Node | null): node is Element =>
      node instanceof Element && (node.matches(pressed) || node.querySelector(pressed) !== null)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as unknown as { sources: { node: Node | null }[] }
        for (const { node } of sources)
          if (canBePressed(node)) moves.push(node.textContent?.slice(0, 40) ?? '')
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`moves no control while a page loads, ${size.width} pixels wide`, async ({
    page,
    signedInAs,
  }) => {
    await signedInAs('tenantadmin')
    await page.setViewportSize(size)
    await noteMoves(page)
    const later = (ms: number) => new Promise((done) => setTimeout(done, ms))
    await page.route('**/assets/**', (route) => later(LATE.code).then(() => route.fallback()))
    await page.route('**/api/**', (route) => later(LATE.answer).then(() => route.fallback()))
    for (const address of PAGES) {
      await test.step(address, async () => {
        await page.goto(address)
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual(
          [],
        )
      })
    }
  })
}

import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

test.use({ savesData: false })

/**
 * Pages with buttons and links, and the text that loads last on each. Leaves out the overview,
 * which by design stops waiting for late answers.
 */
const PAGES = {
  '/office-hours': 'Open late on…',
  '/holidays/2027': 'Coming up',
  '/holidays/public': 'Christmas Day',
  '/settings/general': 'Website',
  '/voicemail': 'Keep messages for',
  '/password-policy': 'is accepted and takes about',
  '/custom-headers': 'Relay header',
  '/balance': 'Recharge',
  '/history': 'Only mine',
  '/account': 'Licenses',
}
/** How long code and answers are delayed, in milliseconds. */
const LATE = { code: 40, answer: 150 }

/** Records each layout shift that moves a control, starting before the page's first script. */
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
    let awaited = 0
    const delay = (pattern: string, ms: number) =>
      page.route(pattern, async (route) => {
        awaited++
        await new Promise((done) => setTimeout(done, ms))
        await route.fallback()
        awaited--
      })
    await delay('**/assets/**', LATE.code)
    await delay('**/api/**', LATE.answer)
    for (const [address, last] of Object.entries(PAGES)) {
      await test.step(address, async () => {
        await page.goto(address)
        await expect(page.getByText(last).first()).toBeVisible()
        await expect.poll(() => awaited).toBe(0)
        expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual(
          [],
        )
      })
    }
  })
}

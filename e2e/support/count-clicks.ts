import type { Page } from '@playwright/test'

/** The clicks and keys of a user from now on, as the browser trusts them. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  let count = 0
  await page.exposeFunction('countTrusted', () => {
    count += 1
  })
  // A page that is loaded anew goes on counting.
  const listen = () => {
    for (const type of ['pointerdown', 'keydown']) {
      window.addEventListener(
        type,
        ({ isTrusted }) => {
          if (isTrusted) (window as unknown as { countTrusted: () => void }).countTrusted()
        },
        { capture: true },
      )
    }
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return async () => count
}

import type { Page } from '@playwright/test'

/**
 * Starts counting the user's clicks and keys. Only counts real ones, which the browser marks as
 * trusted.
 */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  let count = 0
  await page.exposeFunction('countTrusted', () => {
    count += 1
  })
  // Continue counting after a reload.
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

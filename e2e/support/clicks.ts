import type { Page } from '@playwright/test'

/** Counts from now on the presses of the pointer that the user has made in a page. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  let clicks = 0
  await page.exposeFunction('countClick', () => void clicks++)
  const listen = () =>
    window.addEventListener(
      'pointerdown',
      (event) => event.isTrusted && (window as unknown as { countClick(): void }).countClick(),
      { capture: true },
    )
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return async () => {
    // What the page has called before it answers is counted.
    await page.evaluate(() => 0)
    return clicks
  }
}

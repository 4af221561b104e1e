import type { Page } from '@playwright/test'

/**
 * Listens like a screen reader, until the page is loaded anew. The result returns what was
 * announced since the last call: the text of a live region, each time that something in it changes.
 */
export async function hearing(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return element?.closest('[role=status], [role=alert], [aria-live]')
      })
      for (const region of new Set(regions)) {
        if (region?.isConnected && region.textContent) heard.push(region.textContent)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
}

import { expect, type Page } from '@playwright/test'

/**
 * Opens a page without a load, as the browser's back button does: with a history entry like the
 * router's own.
 */
export async function openWithin(page: Page, path: string): Promise<void> {
  // The frame of a page is shown before the router is there.
  await page.waitForFunction(() => history.state?.idx !== undefined)
  await page.evaluate((address) => {
    history.pushState({ idx: history.state.idx + 1 }, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, path)
}

/** Discards a page's unsaved edits, leaves it, and opens another page. */
export async function discardAndOpen(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: /^(Discard|Cancel)$/ }).click()
  await openWithin(page, '/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await openWithin(page, path)
}

import { expect, type Page } from '@playwright/test'

/**
 * Leads to a page as the browser's back button does, by an entry of the history like those of the
 * router: what is loaded stays.
 */
export const openWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState({ idx: history.state.idx + 1 }, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, path)

/** Discards the unsaved edits of a page, leaves it, and opens another as if it were the first. */
export async function discardAndOpen(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await openWithin(page, '/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await openWithin(page, path)
}

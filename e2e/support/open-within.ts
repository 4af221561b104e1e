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

/** Leads away from a page with unsaved edits, which are lost, and then to another. */
export async function loseAndOpen(page: Page, path: string): Promise<void> {
  await openWithin(page, '/account')
  await page.getByRole('button', { name: 'Leave and lose them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await openWithin(page, path)
}

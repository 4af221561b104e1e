import { expect, type Page } from '@playwright/test'

/** Expects that the page is no wider than the window, so that nobody has to scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, 'pixels that stick out at the side').toBe(0)
}

import { expect, type Page } from '@playwright/test'

/** Expects that nothing sticks out at the side of the page: nobody has to move it to and fro. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, 'pixels that stick out at the side').toBe(0)
}

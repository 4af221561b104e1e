import { expect, type Page } from '@playwright/test'

/** Opens the search by its shortcut. Returns its field. */
export async function openSearch(page: Page) {
  // The shortcut does nothing while a dialog is open, and the last one may still be closing.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search pages, settings and actions' })
  await expect(field).toBeFocused()
  return field
}

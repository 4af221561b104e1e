import { expect, type Locator, type Page } from '@playwright/test'

/** A text field on the page, by its label. */
export const textField = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true })

/** A switch on the page, by its label. */
export const switchField = (page: Page, name: string): Locator => page.getByRole('switch', { name })

/** Chooses a value in a searchable list by typing a part of its name. */
export async function choose(page: Page, field: string, typed: string): Promise<void> {
  const input = page.getByRole('combobox', { name: field, exact: true })
  // Once the current value shows its name, the list has loaded.
  await expect(input).toHaveValue(/\(.+\)/)
  await input.fill(typed)
  await page.getByRole('listbox').getByRole('option').first().click()
}

/** Saves the form, and waits until it says how many changes were saved. */
export async function save(page: Page, changes: number): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectSaved(page, changes)
}

/** Waits until the page says how many changes were saved. */
export async function expectSaved(page: Page, changes: number): Promise<void> {
  const text = changes === 1 ? 'Saved 1 change' : `Saved ${changes} changes`
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
}

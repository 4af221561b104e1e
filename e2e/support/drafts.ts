import { expect, type Locator, type Page } from '@playwright/test'

/** All drafts in localStorage, as text. */
export const keptDrafts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('tenant-console.draft'))
      .map(([, text]) => text)
      .join('\n'),
  )

/** Waits until a draft contains this text. */
export const expectKept = (page: Page, text: string): Promise<void> =>
  expect.poll(() => keptDrafts(page)).toContain(text)

/** Waits until no draft is stored. */
export const expectNoneKept = (page: Page): Promise<void> =>
  expect.poll(() => keptDrafts(page)).toBe('')

/** The page's message that offers to continue with unsaved edits. */
export const draftOffer = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Restore' }) })

import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that localStorage holds of drafts, as text. */
export const keptDrafts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('tenant-console.draft'))
      .map(([, text]) => text)
      .join('\n'),
  )

/** Waits until a draft has this in it. */
export const expectKept = (page: Page, text: string): Promise<void> =>
  expect.poll(() => keptDrafts(page)).toContain(text)

/** Waits until no draft is kept. */
export const expectNoneKept = (page: Page): Promise<void> =>
  expect.poll(() => keptDrafts(page)).toBe('')

/** The offer of a page to bring unsaved edits back. */
export const draftOffer = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Restore' }) })

import type { Page } from '@playwright/test'

/** Headings that skip a level, in the order of the page. The heading of a dialog is an h2. */
export const headingGaps = (page: Page) =>
  page.evaluate(() => {
    const over = [...document.querySelectorAll('dialog[open]')].at(-1)
    const headings = [...(over ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6')]
    const levels = headings.filter((one) => one.checkVisibility()).map((one) => one.tagName)
    let last = over ? 1 : 0
    return levels.filter((name) => {
      const level = Number(name.slice(1))
      const isGap = level > last + 1
      last = level
      return isGap
    })
  })

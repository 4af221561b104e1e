import type { Page } from '@playwright/test'

/**
 * Counts the formats of dates and numbers that a page makes: each takes far longer to make than to
 * use. Call this before opening the page. Returns a function that reads the count.
 */
export async function countFormats(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counts = { formats: 0 }
    const { DateTimeFormat, NumberFormat } = Intl
    Object.assign(Intl, {
      DateTimeFormat: new Proxy(DateTimeFormat, {
        construct: (format, [locales, options]) => {
          counts.formats++
          return new format(locales, options)
        },
      }),
      NumberFormat: new Proxy(NumberFormat, {
        construct: (format, [locales, options]) => {
          counts.formats++
          return new format(locales, options)
        },
      }),
    })
    Object.assign(window, { counts })
  })
  return () =>
    page.evaluate(() => (window as unknown as { counts: { formats: number } }).counts.formats)
}

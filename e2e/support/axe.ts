import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

// The package itself offers its source only in full, which takes twice as long to load.
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG_22_AA: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** The rules of WCAG_22_AA that look at colours: the themes differ in nothing else. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * Expects no violation of WCAG 2.2 AA on the page as it stands, in dark and in light; leaves it
 * light.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, 'dark', COLOURS)
  await expectNoViolation(page, 'light', WCAG_22_AA)
}

async function expectNoViolation(page: Page, colorScheme: 'dark' | 'light', rules: axe.RunOnly) {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  expect(await violations(page, rules), `axe, ${colorScheme}`).toEqual([])
}

/**
 * One line for each element at fault: the rule, where it is, what to do. Run by the driver, thus
 * not bound by the page's CSP.
 */
async function violations(page: Page, rules: axe.RunOnly): Promise<string[]> {
  // Half a megabyte: once for each document is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const found = await page.evaluate(
    // What passes is counted, not described.
    (runOnly) => window.axe.run({ runOnly, resultTypes: ['violations'] }),
    rules,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

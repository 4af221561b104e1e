import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

// Read the minified file, because the package's own export is the full source, which takes twice
// as long to load.
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG_22_AA: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** The rules of WCAG_22_AA about colours, the only difference between the themes. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * Expects that the page in its current state has no violation of WCAG 2.2 AA, in dark and light.
 * The page is light afterwards.
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
 * One line for each violation: the rule, the element, and what to do. Playwright runs the script,
 * so the page's CSP doesn't block it. What sticks over the page isn't counted as hiding parts of
 * it, as the page can be scrolled.
 */
async function violations(page: Page, rules: axe.RunOnly): Promise<string[]> {
  // The script is half a megabyte, so load it only once into each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const found = await page.evaluate(async (runOnly) => {
    const stuck = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => getComputedStyle(element).position === 'sticky',
    )
    const place = (position: string) => {
      for (const { style } of stuck) style.position = position
    }
    place('static')
    // Report details for violations only.
    const results = await window.axe.run({ runOnly, resultTypes: ['violations'] })
    place('')
    return results
  }, rules)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

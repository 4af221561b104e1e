import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

const ROWS = 200
/** Milliseconds until as many pasted rows are on the screen, with the processor slowed down four times. */
const BUDGET = 1500

test('200 pasted headers are there soon on a slow machine', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  const devtools = await page.context().newCDPSession(page)
  // The best of three is the console's own; the rest is the machine's.
  const rounds: number[] = []
  for (let round = 0; round < 3; round++) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.goto('/custom-headers')
    await fillIn(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    rounds.push(await paste(page))
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await expect(page.getByRole('group', { name: `Added header ${ROWS}` })).toBeAttached()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await expect(page.getByText('The PBX adds no header.')).toBeVisible()
  }
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(rounds) })
  expect(Math.min(...rounds), `milliseconds: ${JSON.stringify(rounds)}`).toBeLessThan(BUDGET)
})

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste several' }).first().click()
  const lines = Array.from({ length: ROWS }, (_, row) => `X-Row-${row}: value ${row}`)
  await page.getByRole('dialog').getByRole('textbox').fill(lines.join('\n'))
}

/** Adds the rows, and gives the milliseconds until the browser has painted them. */
async function paste(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: `Add ${ROWS} rows` })
  return button.evaluate((element: HTMLElement, rows) => {
    const start = performance.now()
    return new Promise<number>((resolve) => {
      const look = () => {
        const found = document.querySelectorAll('[role=group][aria-label^="Added header"]')
        if (found.length < rows) requestAnimationFrame(look)
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }
      element.click()
      look()
    })
  }, ROWS)
}

import type { Locator, Page } from '@playwright/test'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const TEXT = 'The quick brown fox jumps over lazy dogs'
/** Milliseconds from a key press to the next frame: 98th percentile, with the processor slowed down four times. */
const BUDGET = 40

test('typing 40 characters stays quick on a slow machine', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  const name = textField(page, 'Name')
  await expect(name).toHaveValue('Demo Company')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await observe(page)

  // Of 40 keys the 98th percentile is the slowest one. The best of three rounds is the console's own; the rest is the machine's.
  const rounds = [await type(page, name), await type(page, name), await type(page, name)]
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(rounds) })
  const p98 = Math.min(...rounds.map((round) => round[Math.ceil(round.length * 0.98) - 1] ?? 0))
  expect(p98, `milliseconds, three rounds: ${JSON.stringify(rounds)}`).toBeLessThanOrEqual(BUDGET)
})

/** Starts to note how long each interaction took, by its id. Event Timing reports nothing below 16 ms. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const took = new Map<number, number>()
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
        if (interactionId) took.set(interactionId, Math.max(took.get(interactionId) ?? 0, duration))
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    Object.assign(window, { took })
  })
}

/** Discards what was changed, types the text into the clean form, and gives each key's milliseconds, ascending; 0 for under 16. */
async function type(page: Page, name: Locator): Promise<number[]> {
  if ((await name.inputValue()) !== 'Demo Company') {
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await expect(name).toHaveValue('Demo Company')
  }
  await name.focus()
  await page.keyboard.press('End')
  await page.evaluate(() => (window as unknown as Observed).took.clear())
  await page.keyboard.type(TEXT, { delay: 60 })
  await expect(name).toHaveValue(`Demo Company${TEXT}`)
  const took = await page.evaluate(() => [...(window as unknown as Observed).took.values()])
  const unreported = Array<number>(Math.max(0, TEXT.length - took.length)).fill(0)
  return [...unreported, ...took].sort((a, b) => a - b)
}

interface Observed {
  took: Map<number, number>
}

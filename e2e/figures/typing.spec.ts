import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

/** Milliseconds, 98th percentile, from a key press to the next frame, with the processor slowed down four times. */
const BUDGET = 40

test('typing 40 characters stays quick on a slow machine', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  const name = textField(page, 'Name')
  await name.fill('')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    const longest = new Map<number, number>()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (!entry.interactionId) continue
        const before = longest.get(entry.interactionId) ?? 0
        longest.set(entry.interactionId, Math.max(before, entry.duration))
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    Object.assign(window, { longest })
  })
  await name.pressSequentially('The quick brown fox jumps over lazy dogs', { delay: 60 })
  await expect(name).toHaveValue(/dogs$/)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })

  const durations = await page.evaluate(() => {
    const { longest } = window as unknown as { longest: Map<number, number> }
    return [...longest.values()].sort((a, b) => a - b)
  })
  // An interaction below the observer's threshold of 16 ms is not reported: it counts as fast.
  const all = [...Array<number>(Math.max(0, 40 - durations.length)).fill(0), ...durations]
  const p98 = all[Math.ceil(all.length * 0.98) - 1]
  test.info().annotations.push({ type: 'milliseconds', description: all.join(' ') })
  expect(p98, all.join(' ')).toBeLessThanOrEqual(BUDGET)
})

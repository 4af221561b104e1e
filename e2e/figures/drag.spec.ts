import type { CDPSession } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { bar, dragByMouse, pointOf, said } from '../support/week-grid.ts'

/** Milliseconds that the main thread may be busy at a time, with the processor slowed down four times. */
const BUDGET = 50

test('dragging a range in the week grid stays smooth on a slow machine', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await expect(bar(page, 'Thursday, 09:00 – 20:00')).toBeVisible()
  const from = await pointOf(page, 'Thursday', '12:00')
  const to = await pointOf(page, 'Thursday', '14:30')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // There and back: the first drag alone brings the save bar in. The best of three is the console's own; the rest is the machine's.
  const rounds: number[] = []
  for (const _ of [1, 2, 3]) {
    rounds.push(
      await longestTask(devtools, async () => {
        await dragByMouse(page, from, to)
        await expect(said(page)).toHaveText('Thursday 11:30 – 22:30')
        await dragByMouse(page, to, from)
        await expect(said(page)).toHaveText('Thursday 09:00 – 20:00')
      }),
    )
  }
  const shortest = Math.min(...rounds)
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(rounds) })
  expect(shortest, `milliseconds, three rounds: ${JSON.stringify(rounds)}`).toBeLessThanOrEqual(
    BUDGET,
  )
})

interface TraceEvent {
  name: string
  cat: string
  dur?: number
}

/** The longest task of a page's main thread while something is done, in milliseconds, by the browser's trace. */
async function longestTask(devtools: CDPSession, work: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  devtools.on('Tracing.dataCollected', collect)
  const complete = new Promise<void>((done) =>
    devtools.once('Tracing.tracingComplete', () => done()),
  )
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  })
  await work()
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)
  const tasks = events.filter(
    ({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask',
  )
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(0)
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}

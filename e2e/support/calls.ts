import type { Page } from '@playwright/test'

/**
 * How many function calls the page's scripts make while `work` runs. More rendering means more
 * calls, on any machine.
 */
export async function callsOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Profiler.enable')
  await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await devtools.send('Profiler.takePreciseCoverage')
  await work()
  const { result } = await devtools.send('Profiler.takePreciseCoverage')
  await devtools.detach()
  const scripts = result.filter(({ url }) => url.includes('/assets/'))
  return scripts
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0)
}

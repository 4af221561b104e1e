/**
 * A slow laptop on a slow line: a quarter of the processor's speed, 1.6 Mbit/s down, 750 kbit/s
 * up, 150 ms round trip.
 */
export const CPU_RATE = 4
export const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
}
/** How long the work after a refresh is measured, in milliseconds. */
const AFTER_MS = 500

/**
 * The first load of a page on a slow machine and a slow line: milliseconds to the largest
 * contentful paint, and how many bytes were sent.
 * @param {import('@playwright/test').Page} page one that hasn't opened anything yet
 * @param {string} url
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} isThere waits until the
 * page is complete
 */
export async function coldLoad(page, url, isThere) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'commit' })
  await isThere(page)
  /** @type {number} */
  const milliseconds = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // Buffered entries arrive in one list, in their own task. The last one is the largest.
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  return { milliseconds, bytes }
}

/**
 * The cost of one refresh of the live figures on a slow machine: milliseconds of the main thread,
 * and how much the page's layout shifts.
 * @param {import('@playwright/test').Page} page the overview, with nothing else going on
 */
export async function refreshCost(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
  const shift = await page.evaluateHandle(() => {
    const seen = { sum: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.sum += /** @type {any} */ (entry).value
    }).observe({ type: 'layout-shift' })
    return seen
  })
  await page.waitForRequest('**/api/tenant/status')
  await page.waitForTimeout(2000)
  const events = await traceOf(devtools, async () => {
    await page.waitForResponse('**/api/tenant/status')
    await page.waitForTimeout(AFTER_MS)
  })

  const sent = events.find(
    ({ name, args }) =>
      name === 'ResourceSendRequest' && args?.data?.url?.endsWith('/api/tenant/status'),
  )
  if (!sent) throw new Error('No refresh in the trace')
  // The task that sends the request started a little earlier.
  const from = sent.ts - 50_000
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur }) =>
      /RunTask$/.test(name) && pid === sent.pid && tid === sent.tid && dur && ts >= from,
  )
  const milliseconds = union(tasks.map(({ ts, dur = 0 }) => [ts, ts + dur])) / 1000
  return { milliseconds, shift: await shift.evaluate(({ sum }) => sum) }
}

/**
 * The total length that the spans cover. They may overlap, because a task can be reported under
 * two names.
 * @param {[number, number][]} spans
 */
function union(spans) {
  let [covered, end] = [0, 0]
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    covered += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return covered
}

/**
 * The longest task during `work`, in milliseconds.
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {() => Promise<unknown>} work
 */
export async function longestTask(devtools, work) {
  const tasks = (await traceOf(devtools, work)).filter(({ name }) => /RunTask$/.test(name))
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}

/**
 * The browser's trace of the time that `work` takes. Times are in microseconds.
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {() => Promise<unknown>} work
 */
async function traceOf(devtools, work) {
  /** @type {{ name: string, ts: number, dur?: number, pid: number, tid: number, args?: any }[]} */
  const events = []
  const collect = (/** @type {{ value: any[] }} */ { value }) => void events.push(...value)
  devtools.on('Tracing.dataCollected', collect)
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  })
  await work()
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)
  return events
}

/**
 * What a slow laptop on a slow line has: a quarter of the processor, 1.6 Mbit/s down, 750 kbit/s
 * up, 150 ms there and back.
 */
export const CPU_RATE = 4
export const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
}
/** How long after a refresh its work may go on, in milliseconds. */
const AFTER_MS = 500

/**
 * Milliseconds to the largest contentful paint of a page that is opened for the first time on a
 * slow machine and a slow line, and the bytes that it was sent.
 * @param {import('@playwright/test').Page} page one that has opened nothing yet
 * @param {string} url
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} isThere waits for all that
 * the page shows
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
        // Buffered entries are reported in a task of their own, in one list; the last is the
        // largest.
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
 * What one refresh of the live figures costs on a slow machine: milliseconds of the main thread,
 * and how much it shifts the page.
 * @param {import('@playwright/test').Page} page the overview, at rest
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
  // The task that sends the request has begun before.
  const from = sent.ts - 50_000
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur }) =>
      /RunTask$/.test(name) && pid === sent.pid && tid === sent.tid && dur && ts >= from,
  )
  const milliseconds = union(tasks.map(({ ts, dur = 0 }) => [ts, ts + dur])) / 1000
  return { milliseconds, shift: await shift.evaluate(({ sum }) => sum) }
}

/**
 * The length of what spans cover together: a task may be reported under two names.
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
 * Milliseconds of the longest task while something is done. @param
 * {import('@playwright/test').CDPSession} devtools
 * @param {() => Promise<unknown>} work
 */
export async function longestTask(devtools, work) {
  const tasks = (await traceOf(devtools, work)).filter(({ name }) => /RunTask$/.test(name))
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}

/**
 * What the browser's trace says of the time in which something is done; times are in microseconds.
 * @param {import('@playwright/test').CDPSession} devtools @param {() => Promise<unknown>} work
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

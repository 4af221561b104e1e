import { build, type Rolldown } from 'vite'
import { expect, test } from '../support/test.ts'

/** The instants, in the years 1000 to 2140, at which zones are compared. */
const INSTANTS = Array.from({ length: 40 }, (_, i) =>
  Date.UTC(1000 + i * 29, i % 12, 1 + i, i % 24),
)

/** The wall clocks of all zones at `INSTANTS`, as the page's browser finds them. */
const clocks = (code: string, hasTemporal: boolean) => `
  ${hasTemporal ? '' : 'delete globalThis.Temporal;'}
  ${code}
  const names = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'EST5EDT', '+01:00', 'Nowhere/Town'];
  [typeof Temporal !== 'undefined', names.map((zone) =>
    ${JSON.stringify(INSTANTS)}.map((at) => time.wallClock(zone, new Date(at))))]`

test('a browser with Temporal shows the same times in each zone as one without', async ({
  page,
}) => {
  const entry = { entry: 'src/domain/time/time.ts', formats: ['iife' as const], name: 'time' }
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, lib: entry },
  })
  const { code = '' } = (built as Rolldown.RolldownOutput[])[0]?.output[0] ?? {}
  const [hasTemporal, expected] = await page.evaluate<[boolean, unknown]>(clocks(code, true))
  expect(hasTemporal).toBe(true)
  expect(await page.evaluate(clocks(code, false))).toEqual([false, expected])
})

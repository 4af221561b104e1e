import { expectAccessible } from '../support/axe.ts'
import { choosePicture, dialog, LOGO, noisePng, shown, sizeOf, use } from '../support/pictures.ts'
import { save } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('resumes an upload automatically after a short break, and on request after a long one', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/ERR_CONNECTION_RESET/)
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  const begins: number[] = []
  let breaks = 0
  let isAway = false
  await page.route('**/append', async (route) => {
    const range = route.request().headers()['content-range'] ?? ''
    begins.push(Number(/(\d+)-/.exec(range)?.[1]))
    // The second part never reaches the server. The third part does, but its answer gets lost.
    const isOutcomeUnknown = begins.length === 2 || begins.length === 4
    if (begins.length === 4) await route.fetch()
    if (isOutcomeUnknown) breaks++
    if (isOutcomeUnknown || isAway) await route.abort('connectionreset')
    else await route.continue()
  })
  await page.route('**/status', (route) =>
    isAway ? route.abort('connectionreset') : route.continue(),
  )
  await choosePicture(page, 'logo.png', LOGO)
  await use(page)
  await expect(shown(page)).toBeVisible()
  expect(breaks).toBe(2)
  const part = 128 * 1024
  // The part that didn't arrive is sent again; the one that did isn't.
  expect(begins.slice(0, 5)).toEqual([0, part, part, 2 * part, 3 * part])
  expect(new Set(begins).size).toBe(begins.length - 1)

  begins.length = 0
  await choosePicture(page, 'logo.png', noisePng(700, 700))
  isAway = true
  await page.clock.install()
  await use(page)
  const stopped = dialog(page).getByText('The upload stopped at 0%.')
  await expect(async () => {
    await page.clock.runFor(2000)
    await expect(stopped).toBeVisible({ timeout: 100 })
  }).toPass()
  await expect(stopped).toContainText('Can’t reach the server')
  await expectAccessible(page)
  isAway = false
  await dialog(page).getByRole('button', { name: 'Resume upload' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await page.unrouteAll({ behavior: 'wait' })
  await save(page, 1)
  expect(await sizeOf(page)).toEqual([512, 512])
})

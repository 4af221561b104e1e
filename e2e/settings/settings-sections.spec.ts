import { sectionEdits } from '../support/edits/section-edits.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('saves what is changed in each section, and shows it again', async ({
  page,
  signedInAs,
  api,
}) => {
  test.slow()
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
  for (const { section, title, edit, changes, stored } of sectionEdits) {
    await test.step(title, async () => {
      await openWithin(page, `/settings/${section}`)
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
      await expect(page).toHaveTitle(
        new RegExp(`^${title} · Tenant settings · .+ · Tenant Console$`),
      )
      const before = (await api('tenantadmin').get('/tenant')).body as object

      await edit(page)
      await expect(page.getByRole('status').getByText(/^\d+ changes?$/)).toHaveText(
        changes === 1 ? '1 change' : `${changes} changes`,
      )
      await save(page, changes)

      const after = (await api('tenantadmin').get('/tenant')).body
      expect(after).toEqual(expect.objectContaining({ ...stored }))
      const touched: object =
        section === 'web-hooks' ? { ...stored, extension_event: expect.anything() } : stored
      expect(after).toEqual({ ...before, ...touched })
    })
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
  for (const { section, title, shown } of sectionEdits) {
    await test.step(`${title}, read anew`, async () => {
      await openWithin(page, `/settings/${section}`)
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
      await shown(page)
    })
  }
})

test('marks the section in view, goes to a section, shows the plan read-only, and finds the night mode', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/retention')
  await expect(page.getByRole('heading', { name: 'Retention' })).toBeInViewport()
  const list = page.getByRole('navigation', { name: 'Sections' })
  await expect(list.locator('[aria-current]')).toHaveText('Recordings and storage')
  await page.keyboard.press('End')
  await expect(list.locator('[aria-current]')).toHaveText('Plan')
  await list.getByRole('link', { name: 'Calls' }).click()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeInViewport()
  await expect(list.locator('[aria-current]')).toHaveText('Calls')
  await page.keyboard.press('Tab')
  await expect(
    page.getByRole('region', { name: 'Calls', exact: true }).locator(':focus'),
  ).toHaveCount(1)

  await test.step('the limits and features of the plan are read-only', async () => {
    await openWithin(page, '/settings/plan')
    await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeInViewport()
    await expect(page.getByRole('definition').first()).toHaveText('2 of 200')
    await expect(page.getByText('Not included')).not.toHaveCount(0)
    const section = page.getByRole('region', { name: 'Plan' })
    await expect(section).toBeVisible()
    await expect(section.getByRole('textbox')).toHaveCount(0)
  })

  await test.step('the address of the night mode opens its switch under Office hours', async () => {
    await page.goto('/settings/night-mode')
    await expect(page).toHaveURL('/office-hours#enable_night_mode')
    await expect(page.getByRole('switch', { name: 'Night mode' })).toBeFocused()
  })
})

test('leaves out what has no matching field, and offers to clear a filter without matches', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general?filter=call+records+url')
  await expect(page.getByRole('heading', { name: /^Webhooks/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Call records' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Extension events' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Filter settings' }).fill('xyzzy')
  await expect(page.getByText('No matching settings.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/settings/general')
  await expect(page.getByRole('textbox', { name: 'Filter settings' })).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'Company', exact: true })).toBeVisible()
  // Enter in the filter saves nothing.
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await textField(page, 'Name').fill('Half typed')
  await page.getByRole('textbox', { name: 'Filter settings' }).press('Enter')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  expect(sent).toEqual([])
})

test('keeps the current section in view in the strip of a phone', async ({ page, signedInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signedInAs('tenantadmin')
  await page.goto('/settings/plan')
  const list = page.getByRole('navigation', { name: 'Sections' })
  await expect(list.locator('[aria-current]')).toHaveText('Plan')
  await expect(list.locator('[aria-current]')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeInViewport()
  await page.evaluate(() => scrollTo(0, 0))
  await expect(list.locator('[aria-current]')).toHaveText('Company')
  await expect(list.locator('[aria-current]')).toBeInViewport({ ratio: 1 })
})

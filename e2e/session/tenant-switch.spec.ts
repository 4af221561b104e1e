import { openSearch } from '../support/search.ts'
import { addTenants, removeTenant } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

// From one tenant to the next: which one is managed, and which page it is on.

const MANY = Array.from({ length: 60 }, (_, i) => `Branch ${String(i + 1).padStart(2, '0')}`)

test('manages the tenant that was chosen last, though the first switch takes longer', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const switches: string[] = []
  await page.route('**/api/tenants/switch*', async (route) => {
    switches.push(new URL(route.request().url()).searchParams.get('id') ?? '')
    if (switches.length === 1) await answered
    await route.continue()
  })
  await page.getByRole('button', { name: 'Manage Acme' }).click()
  await (await openSearch(page)).fill('zulu.example')
  await page.getByRole('option', { name: 'Zulu' }).click()
  // The page has handled the click once it is idle.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
  expect(switches, 'the second waits for the first').toEqual(['t1'])
  answer()
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
  expect(switches).toEqual(['t1', 't2'])
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
})

test('says after going back that a page of another tenant is shown', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  const header = page.getByRole('banner')
  await page.getByRole('button', { name: 'Manage Acme' }).click()
  await page.getByRole('link', { name: 'Voicemail' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voicemail')
  await header.getByRole('link', { name: 'Back to tenants' }).click()
  await page.getByRole('button', { name: 'Manage Zulu' }).click()
  await expect(header).toContainText('ManagingZulu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('alert')).toHaveCount(0)

  await page.goBack()
  await expect(page).toHaveURL('/tenants')
  await page.goBack()
  await expect(page).toHaveURL('/voicemail')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('This page now shows Zulu. You opened it for Acme.')
  // Going on with the tenant that is shown needs no answer.
  await page.getByRole('link', { name: 'Balance' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Balance')
  await expect(notice).toHaveCount(0)

  await page.goBack()
  await notice.getByRole('button', { name: 'Switch back' }).click()
  await expect(header).toContainText('ManagingAcme')
  await expect(page).toHaveURL('/voicemail')
  await expect(notice).toHaveCount(0)
})

test('shows the managed tenant again after going back to a long list', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), MANY)
  await signedInAs('admin')
  await page.goto('/tenants?rows=100')
  const row = page.getByRole('row', { name: /Branch 50/ })
  const heading = page.getByRole('heading', { level: 1 })
  await row.getByRole('button').click()
  await expect(heading).toHaveText('Overview')
  await page.goBack()
  await expect(row).toBeInViewport()
  await page.goForward()
  await expect(heading).toHaveText('Overview')
  await page.getByRole('link', { name: 'Back to tenants' }).click()
  await expect(row).toBeInViewport()
  // Whoever opens the list anew looks for another one.
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(heading).toHaveText('Overview')
  await page.getByRole('link', { name: 'Tenants', exact: true }).click()
  await expect(page.getByText('61 tenants')).toBeInViewport()
})

test('opens the page that a link named, once a tenant for it has been found and chosen', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/history?about=holidays')
  await page.getByRole('link', { name: 'Go to tenants' }).click()
  await page.getByRole('textbox', { name: 'Search' }).fill('zulu')
  await expect(page.getByText('1 tenant matches')).toBeVisible()
  await page.getByRole('button', { name: 'Manage Zulu' }).click()
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
  await expect(page).toHaveURL('/history?about=holidays')
})

test('lists a tenant no longer once switching has shown that it is gone', async ({
  page,
  signedInAs,
  allowConsole,
}, info) => {
  allowConsole(/status of 400/)
  const file = info.outputPath('console.db')
  await addTenants(file, ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByRole('row', { name: /Zulu/ })).toBeVisible()
  await removeTenant(file, 't2')
  await page.getByRole('button', { name: 'Manage Zulu' }).click()
  await expect(page.getByRole('alert')).toContainText('Couldn’t switch to Zulu.')
  await expect(page.getByRole('row', { name: /Zulu/ })).toHaveCount(0)
  await expect(page.getByText('2 tenants')).toBeVisible()
})

import { holdRequests } from '../support/api.ts'
import { expectAccessible } from '../support/axe.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

const MANY = Array.from({ length: 60 }, (_, i) => `Branch ${String(i + 1).padStart(2, '0')}`)

test('pages, sorts and searches the list on the server, and keeps that in the address', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), MANY)
  await signedInAs('admin')
  await page.goto('/')
  await expect(page).toHaveURL('/tenants')
  const rows = page.getByRole('table', { name: 'Tenants' }).locator('tbody tr')
  await expect(rows).toHaveCount(25)
  await expect(page.getByText('61 tenants')).toBeVisible()
  await expect(rows.first()).toContainText('Branch 01')

  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL('/tenants?page=2')
  await expect(rows.first()).toContainText('Branch 26')
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page).toHaveURL('/tenants?direction=desc')
  await expect(rows.first()).toContainText('Demo Company')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.goBack()
  await expect(rows.first()).toContainText('Branch 26')
  await page.reload()
  await expect(rows.first()).toContainText('Branch 26')
  await expectAccessible(page)

  // A page past the end of the list, which can happen after tenants were deleted.
  await page.goto('/tenants?page=9')
  await expect(page).toHaveURL('/tenants?page=3')
  await expect(rows).toHaveCount(11)

  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const arrow = page.getByRole('button', { name: 'Previous page' }).locator('svg')
  await expect(arrow, 'an arrow turns round').toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)')
})

test('searches after a pause, loses no typed letter, and says when nothing matches', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), MANY)
  const searches: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    const search = searchParams.get('search')
    if (pathname === '/api/tenants' && search) searches.push(search)
  })
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByText('61 tenants')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'Search' })
  await field.focus()
  // Type in one call, so that even a slow machine makes no pause between two keys.
  await page.evaluate(() => {
    for (const key of 'branch 3') document.execCommand('insertText', false, key)
  })
  await expect(page).toHaveURL('/tenants?search=branch+3')
  await expect(page.getByText('10 tenants match')).toBeVisible()
  await expect(field).toHaveValue('branch 3')
  expect(searches).toEqual(['branch 3'])

  // Enter doesn't wait for the pause, and moves to the first result as soon as it is there.
  await field.fill('branch 31')
  await field.press('Enter')
  await expect(page.getByRole('button', { name: 'Manage Branch 31' })).toBeFocused()
  await field.fill('nobody')
  await expect(page.getByText('No tenants match “nobody”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(field).toBeFocused()
  await expect(page.getByText('61 tenants')).toBeVisible()
})

test('starts the shell again with the name of the tenant, and keeps nothing of the former one', async ({
  page,
  signedInAs,
  api,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Tenants', 'My account'])
  await page.getByRole('button', { name: 'Manage Acme' }).click()
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Acme')
  const header = page.getByRole('banner')
  await expect(header).toContainText('ManagingAcme')
  expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Acme' })

  // The previous tenant's edits stay with that tenant, as a draft.
  await page.getByRole('textbox', { name: 'Website' }).fill('https://edited.example')
  await header.getByRole('link', { name: 'Back to tenants' }).click()
  await expect(page.getByRole('row', { name: /Acme/ })).toContainText('Current')

  // The new tenant's answer is delayed. Meanwhile nothing of the previous tenant may be shown.
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/tenant', async (route) => {
    await released
    await route.continue()
  })
  await page.getByRole('button', { name: 'Manage Zulu' }).click()
  await expect(header).toContainText('ManagingZulu')
  await expect(page.getByText('Acme')).toHaveCount(0)
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await expect(page).toHaveURL('/settings/general')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveCount(0)
  release()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Zulu')
  await expect(page.getByRole('textbox', { name: 'Website' })).not.toHaveValue(/edited/)
  await page.unrouteAll({ behavior: 'wait' })
  await page.reload()
  await expect(header).toContainText('ManagingZulu')
})

test('switches one tenant at a time, and goes back to the same part of the list', async ({
  page,
  signedInAs,
  fault,
  allowConsole,
}, info) => {
  allowConsole(/status of 400/)
  await addTenants(info.outputPath('console.db'), MANY)
  await signedInAs('admin')
  await page.goto('/tenants?search=branch&page=2')
  const switched: string[] = []
  page.on('request', (request) => request.url().includes('/switch') && switched.push(request.url()))
  const manage = (name: string) => page.getByRole('button', { name: `Manage ${name}` })
  await fault({ method: 'POST', path: '/api/tenants/switch', status: 400, delay: 500 })
  await manage('Branch 30').press('Enter')
  await expect(manage('Branch 30')).toHaveText('Switching…')
  await manage('Branch 31').dispatchEvent('click')
  await expect(page.getByRole('alert')).toContainText('Couldn’t switch to Branch 30.')
  await expect(manage('Branch 30')).toBeFocused()
  expect(switched).toHaveLength(1)

  await fault({ method: 'POST', path: '/api/tenants/switch', status: 400, delay: 500 })
  const answered = page.waitForResponse(/switch/)
  await manage('Branch 30').click()
  await page.getByRole('link', { name: 'My account' }).click()
  await answered
  await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)))
  await expect(page, 'who has gone on is not called back').toHaveURL('/account')
  await page.goBack()

  await manage('Branch 31').click()
  const header = page.getByRole('banner')
  await expect(header).toContainText('ManagingBranch 31')
  await page.reload()
  await header.getByRole('link', { name: 'Back to tenants' }).click()
  await expect(page).toHaveURL('/tenants?search=branch&page=2')
  await expect(page.getByRole('row', { name: /Branch 31/ })).toContainText('Current')
})

test('says that it searches while the list still has the tenants of the search before', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), MANY)
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByText('61 tenants')).toBeVisible()
  const answer = await holdRequests(page, /\/api\/tenants\?.*search=/)
  await page.getByRole('textbox', { name: 'Search' }).fill('branch 31')
  await expect(page.getByRole('status').getByText('Searching…')).toBeVisible()
  await expect(page.getByText(/match/)).toHaveCount(0)
  answer()
  await expect(page.getByText('1 tenant matches')).toBeVisible()
})

test('chooses no tenant when the outcome of a switch is unknown, and says so', async ({
  page,
  signedInAs,
  allowConsole,
}, info) => {
  allowConsole(/ERR_FAILED/)
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await page.getByRole('button', { name: 'Manage Acme' }).click()
  await expect(page.getByRole('banner')).toContainText('ManagingAcme')
  await page.getByRole('link', { name: 'Back to tenants' }).click()
  await page.route('**/api/tenants/switch*', (route) => route.abort())
  await page.getByRole('button', { name: 'Manage Zulu' }).click()
  await expect(page.getByRole('alert')).toContainText('couldn’t confirm the switch')
  await expect(page.getByRole('banner')).not.toContainText('Managing')
  await page.reload()
  await expect(page.getByRole('row', { name: /Zulu/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('tells a dealer that the PBX shows them no tenants', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/status of 403/)
  await page.route('**/api/auth/user', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), role: 'Dealer' } })
  })
  await signedInAs('user101')
  await page.goto('/')
  await expect(page).toHaveURL('/tenants')
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Tenants', 'My account'])
  await expect(page.getByRole('alert')).toContainText('Ask a system administrator')
  await page.unrouteAll({ behavior: 'wait' })
})

test('shows names that begin alike in full on a phone and at double size', async ({
  page,
  signedInAs,
}, info) => {
  const name = 'Kestrel Estates GmbH 2'
  await addTenants(info.outputPath('console.db'), [name])
  await signedInAs('admin')
  await page.goto('/tenants')
  await page.getByRole('button', { name: `Manage ${name}` }).click()
  const shown = page.getByRole('banner').getByTitle(name)
  for (const [width, height] of [
    [390, 844],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    const isCut = shown.evaluate(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight || scrollWidth > clientWidth,
    )
    expect(await isCut, `${width} pixels`).toBe(false)
  }
})

test('shows every tenant on a phone, within the page', async ({ page, signedInAs }, info) => {
  await addTenants(info.outputPath('console.db'), [
    ...MANY,
    'A company with a long name, '.repeat(6),
  ])
  await page.setViewportSize({ width: 390, height: 844 })
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByRole('row', { name: /Branch 01/ })).toContainText('branch-01.example')
  const isTooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(await isTooWide()).toBe(false)
  await page.getByRole('button', { name: 'Manage A company' }).click()
  await expect(page.getByRole('link', { name: 'Back to tenants' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  expect(await isTooWide()).toBe(false)
  await expectAccessible(page)

  // The tenant's name must stay visible on the smallest phones.
  await page.setViewportSize({ width: 320, height: 640 })
  const header = page.getByRole('banner')
  await expect(header).toContainText(/Open|Closed/)
  const back = await header.getByRole('link', { name: 'Back to tenants' }).boundingBox()
  const name = await header.getByTitle(/^A company/).boundingBox()
  expect(back?.width).toBeGreaterThanOrEqual(32)
  expect(name?.width).toBeGreaterThan(64)
  expect(await isTooWide()).toBe(false)
})

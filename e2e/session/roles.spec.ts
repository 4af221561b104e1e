import { pages } from '../../src/app/pages.ts'
import type { Access } from '../../src/contract/roles.ts'
import common from '../../src/i18n/en/common.json' with { type: 'json' }
import { openWithin } from '../support/open-within.ts'
import type { Account } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const ACCOUNTS: [Account, Access][] = [
  ['admin', 'system'],
  ['tenantadmin', 'tenant'],
  ['user101', 'self'],
]

for (const [account, access] of ACCOUNTS) {
  test(`shows ${account} at each address what the table of pages says`, async ({
    page,
    signedInAs,
  }) => {
    const refused: string[] = []
    page.on('response', (response) => response.status() === 403 && refused.push(response.url()))
    await signedInAs(account)
    await page.goto('/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
    const isOfTenant = access !== 'system'
    for (const { key, path, access: who, worksWithoutTenant } of pages) {
      await openWithin(page, path)
      const heading = page.getByRole('heading', { level: 1 })
      const isOfUse = who.includes(access) && (isOfTenant || worksWithoutTenant)
      if (path === '/' && !isOfUse) {
        const first = pages.find((entry) => entry.path !== '/' && entry.access.includes(access))
        await expect(page).toHaveURL(first?.path ?? '')
      } else if (!who.includes(access)) {
        await expect(heading, path).toHaveText(common.states.adminsOnlyTitle)
        const why = access === 'self' ? common.states.adminsOnly : common.states.systemOnly
        await expect(page.getByText(why), path).toBeVisible()
        const leave = page.getByRole('link', { name: 'Go to my account' })
        await expect(leave, path).toHaveAttribute('href', '/account')
      } else if (!isOfTenant && !worksWithoutTenant) {
        await expect(heading, path).toHaveText(common.states.noTenantTitle)
        const choose = page.getByRole('link', { name: 'Go to tenants' })
        await expect(choose, path).toHaveAttribute('href', '/tenants')
      } else {
        await expect(heading, path).toHaveText(common.pages[key])
      }
      const shown = pages.filter(
        (entry) => entry.access.includes(access) && (isOfTenant || entry.worksWithoutTenant),
      )
      await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link')).toHaveText(
        shown.map((entry) => common.pages[entry.key]),
      )
    }
    expect(refused).toEqual([])
  })
}

test('shows every page to a system administrator with a tenant', async ({ page, signedInAs }) => {
  await signedInAs('admin')
  await page.goto('/tenants')
  await page.getByRole('button', { name: 'Manage Demo Company' }).click()
  await expect(page.getByRole('banner')).toContainText('ManagingDemo Company')
  for (const { key, path } of pages) {
    await openWithin(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(common.pages[key])
  }
})

test('leads to the sign-in page from every address when signed out', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  for (const { path } of pages) {
    await openWithin(page, path)
    // The address leaves out the start page, because it opens by default.
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`
    await expect(page).toHaveURL(`/sign-in${next}`)
  }
  expect(asked).toEqual([])
})

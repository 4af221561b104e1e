import type { Page } from '@playwright/test'
import {
  choosePicture,
  LOGO,
  mark,
  noisePng,
  sizeOf,
  uploadPicture,
  use,
} from '../support/pictures.ts'
import { save } from '../support/settings.ts'
import { DEMO_PASSWORD, readSessions } from '../support/template.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

async function signInAs(page: Page, username: string) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill(username)
  await page.getByRole('textbox', { name: 'Domain' }).fill('demo.example')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a tenant user, who may not read it, does not ask for it', async ({
  page,
  browser,
  server,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await choosePicture(page, 'logo.png', LOGO)
  await use(page)
  await save(page, 1)
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)

  const other = await browser.newContext({ baseURL: server.url })
  const blobs: string[] = []
  other.on('request', (request) => {
    if (request.url().includes('/blobs/')) blobs.push(request.url())
  })
  const userPage = await other.newPage()
  await signInAs(userPage, 'user101')
  await expect(userPage.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expect(userPage.getByRole('banner')).toContainText('Demo Company')
  await expect(mark(userPage)).toHaveAttribute('src', '/icon.svg')
  expect(blobs).toEqual([])
  await other.close()
})

test('who manages one tenant after another sees the avatar of each, and nothing of the former', async ({
  page,
  signedInAs,
  server,
  api,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Plain', 'Zulu'])
  const { access_token } = (await readSessions()).admin
  for (const [id, side] of [
    ['t1', 64],
    ['t3', 96],
  ] as const) {
    await api('admin').post(`/tenants/switch?id=${id}`)
    const avatar_file_id = await uploadPicture(server.url, access_token, noisePng(side, side))
    expect((await api('admin').post('/tenant', { avatar_file_id })).status).toBe(200)
  }
  await signedInAs('admin')
  await page.goto('/tenants')
  const manage = async (name: string) => {
    await page.getByRole('button', { name: `Manage ${name}` }).click()
    await expect(page.getByRole('banner')).toContainText(`Managing${name}`)
  }
  await manage('Acme')
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)
  expect(await sizeOf(page)).toEqual([64, 64])
  await page.reload()
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)
  expect(await sizeOf(page)).toEqual([64, 64])

  // The answer waits: until it comes, the mark is the console's own.
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.getByRole('link', { name: 'Back to tenants' }).click()
  await page.route('**/api/blobs/*', async (route) => {
    await released
    await route.continue()
  })
  await manage('Zulu')
  await expect(page.getByText('of 0 · 200 licensed')).toBeVisible()
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')
  release()
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)
  expect(await sizeOf(page)).toEqual([96, 96])

  await page.getByRole('link', { name: 'Back to tenants' }).click()
  await manage('Plain')
  await expect(page.getByText('of 0 · 200 licensed')).toBeVisible()
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')
  await page.unrouteAll({ behavior: 'wait' })
})

import { mark, noisePng, sizeOf, uploadPicture } from '../support/pictures.ts'
import { readSessions } from '../support/template.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

test('does not request the avatar for a tenant user, who may not read it', async ({
  page,
  server,
  signedInAs,
  api,
}) => {
  const { access_token } = (await readSessions()).tenantadmin
  const avatar_file_id = await uploadPicture(server.url, access_token, noisePng(64, 64))
  expect((await api('tenantadmin').post('/tenant', { avatar_file_id })).status).toBe(200)
  const blobs: string[] = []
  page.on('request', (request) => request.url().includes('/blobs/') && blobs.push(request.url()))
  await signedInAs('user101')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expect(page.getByRole('banner')).toContainText('Demo Company')
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')
  expect(blobs).toEqual([])
})

test('shows the avatar of each tenant that is managed, and nothing of the former one', async ({
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

  // The answer is delayed. Until it arrives, the console shows its own logo.
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

import type { Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import { holdRequests } from '../support/api.ts'
import { expectAccessible } from '../support/axe.ts'
import { save, textField } from '../support/settings.ts'
import { storedSession } from '../support/sign-in.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

test.describe('one session that manages tenants', () => {
  test.beforeEach(async ({ page, signedInAs }, info) => {
    await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
    await signedInAs('admin')
    await page.goto('/tenants')
    await page.getByRole('button', { name: 'Manage Acme' }).click()
    await expect(page.getByRole('banner')).toContainText('ManagingAcme')
  })

  /** A copy of the tab, as the browser's "Duplicate tab" makes it: the session is copied too. */
  async function copyOf(page: Page, path: string): Promise<Page> {
    const session = JSON.stringify(await storedSession(page))
    const copy = await page.context().newPage()
    await copy.addInitScript(
      ([key, text]) => {
        if (sessionStorage.getItem('e2e.copied')) return
        sessionStorage.setItem('e2e.copied', 'once')
        sessionStorage.setItem(key, text)
      },
      [SESSION_KEY, session] as const,
    )
    await copy.goto(path)
    return copy
  }
  const switchTo = async (page: Page, name: string) => {
    await page.getByRole('link', { name: 'Back to tenants' }).click()
    await page.getByRole('button', { name: `Manage ${name}` }).click()
    await expect(page.getByRole('banner')).toContainText(`Managing${name}`)
  }

  test('switches the other tabs too, except one with unsaved edits, which says so and saves them to no other tenant', async ({
    page,
    api,
  }) => {
    test.slow()
    const copy = await copyOf(page, '/settings/general')
    await expect(textField(copy, 'Name')).toHaveValue('Acme')
    await switchTo(page, 'Zulu')
    await expect(textField(copy, 'Name')).toHaveValue('Zulu')
    await expect(copy.getByRole('banner')).toContainText('ManagingZulu')
    await switchTo(page, 'Acme')
    await expect(textField(copy, 'Name')).toHaveValue('Acme')

    await textField(copy, 'Name').fill('Acme edited')
    await switchTo(page, 'Zulu')
    await expect(copy.getByRole('alert')).toContainText('You switched to another tenant: Zulu.')
    await expectAccessible(copy)
    await copy.getByRole('button', { name: 'Save changes' }).click()
    await expect(copy.getByRole('status').getByText('nothing was sent.')).toBeVisible()
    expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Zulu' })
    await expect(textField(copy, 'Name')).toHaveValue('Acme edited')
    await expect(copy.getByRole('banner'), 'what the page shows').toContainText('ManagingAcme')

    await copy.getByRole('button', { name: 'Switch back' }).click()
    await expect(copy.getByRole('alert')).toHaveCount(0)
    await expect(copy.getByRole('banner')).toContainText('ManagingAcme')
    await save(copy, 1)
    expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Acme edited' })
  })

  test('says when a tab shows another tenant than the one it was opened for, and switches back', async ({
    page,
  }) => {
    const copy = await copyOf(page, '/balance')
    await expect(copy.getByRole('banner')).toContainText('ManagingAcme')
    await switchTo(page, 'Zulu')
    const notice = copy.getByRole('alert')
    await expect(notice).toContainText('This page now shows Zulu. You opened it for Acme.')
    await expectAccessible(copy)
    await expect(page.getByRole('alert'), 'whoever switched knows').toHaveCount(0)
    await notice.getByRole('button', { name: 'Switch back' }).click()
    await expect(copy.getByRole('banner')).toContainText('ManagingAcme')
    await expect(notice).toHaveCount(0)

    // What is typed stays, too.
    await copy.goto('/settings/general')
    await textField(copy, 'Name').fill('Acme edited')
    await switchTo(page, 'Zulu')
    await notice.getByRole('button', { name: 'Switch back' }).click()
    await expect(notice).toHaveCount(0)
    await save(copy, 1)
    await expect(copy.getByRole('banner')).toContainText('ManagingAcme edited')
  })

  test('shows the new tenant once a page with unsaved edits has been left', async ({ page }) => {
    const copy = await copyOf(page, '/settings/general')
    await textField(copy, 'Name').fill('Acme edited')
    await switchTo(page, 'Zulu')
    await expect(copy.getByRole('alert')).toContainText('You switched to another tenant: Zulu.')
    await copy.getByRole('link', { name: 'Balance' }).first().click()
    await expect(copy.getByRole('heading', { level: 1 })).toHaveText('Balance')
    await expect(copy.getByRole('banner')).toContainText('ManagingZulu')
  })

  test('reverts nothing of another tenant if the tenant is switched while the form loads', async ({
    page,
    api,
  }) => {
    const retainDays = (days: number) => api('admin').post('/voicemail', { retain_days: days })
    await api('admin').post('/tenants/switch?id=t2')
    await retainDays(12)
    await api('admin').post('/tenants/switch?id=t1')
    await retainDays(11)
    await retainDays(12)
    const copy = await copyOf(page, '/balance')
    await page.goto('/history?about=voicemail')
    await page.getByRole('link', { name: 'admin changed Voicemail' }).first().click()
    const answer = await holdRequests(page, '**/api/voicemail')
    await page.getByRole('link', { name: 'Revert this change' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voicemail')
    await switchTo(copy, 'Zulu')
    await expect(page.getByRole('banner')).toContainText('ManagingZulu')
    answer()
    await expect(textField(page, 'Keep messages for')).toHaveValue('12')
    await page.unrouteAll({ behavior: 'wait' })
    // A save would be sent before this one.
    await textField(page, 'Keep messages for').fill('13')
    await save(page, 1)
    const filter = new URLSearchParams({ filter: "object_type eq 'VOICEMAIL_SERVER'" })
    const { body } = await api('admin').get(`/audit_logs?${filter}`)
    expect(body).toMatchObject({ count: 2 })
  })

  test('notices an unannounced switch before a save, also when the answer names no tenant', async ({
    page,
    api,
  }) => {
    await page.goto('/voicemail')
    await textField(page, 'Keep messages for').fill('11')
    await api('admin').post('/tenants/switch?id=t2')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('status').getByText('nothing was sent.')).toBeVisible()
    expect((await api('admin').get('/voicemail')).body).not.toMatchObject({ retain_days: 11 })
    await api('admin').post('/tenants/switch?id=t1')
    await save(page, 1)
  })

  test('closes no day of another tenant and recharges none after an unannounced switch', async ({
    page,
    api,
  }) => {
    const nothingSent = page.getByText('You switched to another tenant, so nothing was sent.')
    await page.goto('/balance')
    const recharge = page.getByRole('button', { name: 'Add £50.00' })
    await expect(recharge).toBeVisible()
    await api('admin').post('/tenants/switch?id=t2')
    await recharge.click()
    await expect(nothingSent).toBeVisible()

    await api('admin').post('/tenants/switch?id=t1')
    await page.goto('/')
    const closing = page.getByRole('button', { name: /^Close (tomorrow|on)/ })
    await expect(closing).toBeVisible()
    await api('admin').post('/tenants/switch?id=t2')
    await closing.click()
    await expect(nothingSent).toBeVisible()
    expect((await api('admin').get('/holidays')).body).toMatchObject({ count: 0 })
  })
})

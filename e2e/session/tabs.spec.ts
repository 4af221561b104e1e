import type { Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import { expectKept, expectNoneKept } from '../support/drafts.ts'
import { remoteNotice } from '../support/edits/edits-by-two.ts'
import { save, textField } from '../support/settings.ts'
import { signIn, signOut, storedSession } from '../support/sign-in.ts'
import { readSessions } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

// Two tabs of one browser, the second a copy of the first. They share one session on the server.

test('shows a save of one tab in the others at once, and keeps their edits', async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  const second = await context.newPage()
  await Promise.all([page.goto('/settings/general'), second.goto('/settings/general')])
  await textField(second, 'Name').fill('Second')
  await textField(page, 'Website').fill('https://first.example/')
  await save(page, 1)
  await expect(textField(second, 'Website')).toHaveValue('https://first.example/')
  await expect(remoteNotice(second)).toContainText('Website')
  await expect(remoteNotice(page)).toHaveCount(0)
  await save(second, 1)
  await expect(textField(page, 'Name')).toHaveValue('Second')
})

test('signs out all tabs of the user, and no one else', async ({ page, context, signedInAs }) => {
  await signedInAs('tenantadmin')
  const second = await context.newPage()
  const another = await context.newPage()
  await Promise.all([page.goto('/voicemail'), second.goto('/settings/general')])
  await another.goto('/sign-in')
  const { admin } = await readSessions()
  await another.evaluate(([key, session]) => sessionStorage.setItem(key, session), [
    SESSION_KEY,
    JSON.stringify(admin),
  ] as const)
  await another.goto('/tenants')
  await expect(another.getByRole('table', { name: 'Tenants' })).toBeVisible()
  await expect(textField(second, 'Name')).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(second).toHaveURL(/\/sign-in/)
  await expect(another.getByRole('table', { name: 'Tenants' })).toBeVisible()
})

test('goes on with the kept session in a tab whose own has ended, and ends no other', async ({
  page,
  context,
  server,
  allowConsole,
}) => {
  allowConsole(/status of 401/)
  const second = await context.newPage()
  await Promise.all([page.goto('/sign-in'), second.goto('/sign-in')])
  await signIn(page, 'user101')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await second.getByLabel('Keep me signed in').check()
  await signIn(second, 'user101')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('My account')
  const { access_token } = await storedSession(page)
  const headers = { authorization: `Bearer ${access_token}` }
  await fetch(`${server.url}/api/auth/sign_out`, { method: 'POST', headers })
  for (const tab of [page, second]) {
    await tab.reload()
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('My account')
    await expect(tab.getByText('user101@demo.example')).toBeVisible()
  }
})

for (const { how, leave } of [
  { how: 'signing out', leave: signOut },
  {
    how: 'signing out everywhere',
    leave: async (page: Page) => {
      await page.goto('/account')
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Sign out everywhere' })
        .click()
    },
  },
]) {
  test(`${how} in one tab clears another with unsaved edits`, async ({
    page,
    context,
    signedInAs,
  }) => {
    await signedInAs('tenantadmin')
    const second = await context.newPage()
    await Promise.all([page.goto('/voicemail'), second.goto('/settings/general')])
    await textField(second, 'Name').fill('Mine')
    await expectKept(second, 'Mine')
    // An edit so recent that it isn't stored as a draft yet.
    await textField(second, 'Website').fill('https://local.example/')
    await leave(page)
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(second).toHaveURL(/\/sign-in/)
    await expect(second.getByText('You signed out in another tab.')).toBeVisible()
    await expect(second.getByRole('dialog')).toHaveCount(0)
    await expectNoneKept(second)
    await second.goBack()
    await expect(second).toHaveURL(/\/sign-in/)
    await expect(second.getByText('Demo Company')).toHaveCount(0)
  })
}

test('shares renewed tokens with the copy of a tab, which stays signed in', async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  const second = await context.newPage()
  await Promise.all([page.goto('/settings/general'), second.goto('/settings/general')])
  await expect(textField(second, 'Name')).toBeVisible()
  await expect(textField(page, 'Name')).toBeVisible()
  // The first tab sees that its token has expired, and renews it.
  const old = await storedSession(page)
  await page.evaluate(
    ([key, session]) => {
      sessionStorage.setItem(key, JSON.stringify({ ...session, expires_at: Date.now() + 1000 }))
    },
    [SESSION_KEY, old] as const,
  )
  await textField(page, 'Name').fill('First')
  await save(page, 1)
  const renewed = await storedSession(page)
  expect(renewed.access_token).not.toBe(old.access_token)
  expect(await storedSession(second)).toEqual(renewed)
  await textField(second, 'Website').fill('https://second.example/')
  await save(second, 1)
})

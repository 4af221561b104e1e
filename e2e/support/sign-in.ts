import type { Page } from '@playwright/test'
import { SESSION_KEY, type Session } from '../../src/api/session/session.ts'
import { type Account, DEMO_ACCOUNTS, DEMO_PASSWORD } from './template.ts'

/** Fills in the sign-in page for a demo account. */
export async function fillSignIn(page: Page, account: Account = 'tenantadmin'): Promise<void> {
  await page.getByLabel('User name').fill(account)
  await page.getByLabel('Domain').fill(DEMO_ACCOUNTS[account])
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
}

/** Signs in as a demo account on the sign-in page. */
export async function signIn(page: Page, account?: Account): Promise<void> {
  await fillSignIn(page, account)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs out with the user menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^User menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

/** The session of this tab. */
export const storedSession = (page: Page): Promise<Session> =>
  page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '{}'), SESSION_KEY)

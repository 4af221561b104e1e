import type { Page } from '@playwright/test'
import { hearing } from '../spoken/hearing.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { expect, test } from '../support/test.ts'

const PATH = '/tenant/custom_headers'
const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/custom-headers')
  await expect(page.getByRole('heading', { name: 'Relay' })).toBeVisible()
})

/** Saves, and accepts any number of changes. */
async function saved(page: Page) {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible()
}

async function addHeader(page: Page, number: number, name: string, value: string) {
  await page.getByRole('button', { name: 'Add header' }).click()
  const added = row(page, `Added header ${number}`)
  await expect(added.getByLabel('Name')).toBeFocused()
  await added.getByLabel('Name').fill(name)
  await added.getByLabel('Value').fill(value)
  return added
}

test('adds, edits, moves, removes and saves rows, and the API stores them', async ({
  page,
  api,
}) => {
  await api('tenantadmin').post(PATH, { add: [], relay: [{ name: 'X-CID', scope: 'ALL' }] })
  await page.reload()
  await addHeader(page, 1, 'X-Company', 'Demo')
  const second = await addHeader(page, 2, 'X-Site', 'Leeds')
  await page.keyboard.press('Alt+ArrowUp')
  const value = row(page, 'Added header 1').getByLabel('Value')
  await expect(value, 'a row that is moved by the keyboard keeps the focus').toBeFocused()
  await expect(value).toHaveValue('Leeds')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(value, 'the first stays the first').toHaveValue('Leeds')
  await page.keyboard.press('Alt+ArrowDown')
  await second.getByLabel('Calls').selectOption('User calls')
  const heard = await hearing(page)
  await page.getByRole('button', { name: 'Move added header 2 up' }).click()
  await page.getByRole('button', { name: 'Move added header 2 up' }).click()
  await page.getByRole('button', { name: 'Move added header 2 up' }).click()
  await expect(row(page, 'Added header 1').getByLabel('Name')).toHaveValue('X-Site')
  expect((await heard()).filter((text) => text.startsWith('Moved'))).toEqual(
    Array(3).fill('Moved to 1 of 2'),
  )
  await row(page, 'Relayed header 1').getByLabel('Name').fill('X-Other')
  await saved(page)
  expect((await api('tenantadmin').get(PATH)).body).toEqual({
    add: [
      { name: 'X-Site', value: 'Leeds', scope: 'USER' },
      { name: 'X-Company', value: 'Demo', scope: 'TRUNK' },
    ],
    relay: [{ name: 'X-Other', scope: 'ALL' }],
  })
  await page.reload()
  await expect(row(page, 'Added header 2').getByLabel('Value')).toHaveValue('Demo')
  await page.getByRole('button', { name: 'Remove added header 1' }).press('Enter')
  await expect(row(page, 'Added header 1').getByLabel('Name'), 'the next row').toBeFocused()
  await saved(page)
  expect((await api('tenantadmin').get(PATH)).body).toMatchObject({
    add: [{ name: 'X-Company', value: 'Demo', scope: 'TRUNK' }],
  })
})

test('keeps the focus and the caret in the row after saving and undoing by key', async ({
  page,
}) => {
  await addHeader(page, 1, 'X-Company', 'Demo')
  await saved(page)
  await page.getByRole('button', { name: 'Move relayed header 1 down' }).click()
  const last = row(page, 'Relayed header 3').getByLabel('Name')
  await last.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await expect(last, 'undone').toBeFocused()

  await last.press('Home')
  await page.keyboard.type('X')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: 'Saved 1 change' })).toBeVisible()
  await expect(last, 'saved').toBeFocused()
  await page.keyboard.type('Y')
  await expect(last).toHaveValue(/^XYX-/)
  await expect(row(page, 'Added header 1').getByLabel('Name')).toHaveValue('X-Company')
})

test('sends no invalid or duplicate header, and warns about standard ones', async ({
  page,
  api,
}) => {
  const before = (await api('tenantadmin').get(PATH)).body
  const added = await addHeader(page, 1, 'X-A', '1')
  for (const [name, value, message] of [
    ['X A', '1', 'Use only letters, digits and - . ! %'],
    ['X', '1', 'Use at least 2 characters.'],
    ['X-A', '', 'Fill this in.'],
    ['X-A', 'a\nVia: b', 'Remove line breaks and control characters.'],
  ] as const) {
    await added.getByLabel('Name').fill(name)
    await added.getByLabel('Value').fill(value)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(message)).toBeVisible()
    const answer = await api('tenantadmin').post(PATH, { add: [{ name, value, scope: 'ALL' }] })
    expect(answer.status).toBe(400)
  }
  expect((await api('tenantadmin').get(PATH)).body).toEqual(before)

  await added.getByLabel('Value').fill('1')
  const second = await addHeader(page, 2, 'x-a', '2')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Another row has this name for the same calls.')).toBeVisible()
  await expect(second.getByLabel('Name')).toBeFocused()
  await second.getByLabel('Calls').selectOption('User calls')
  await saved(page)

  await added.getByLabel('Name').fill('contact')
  await expect(added.getByText('drops calls after they’re answered')).toBeVisible()
  await added.getByLabel('Name').fill('f')
  await expect(added.getByText('f is short for From.')).toBeVisible()
  await added.getByLabel('Name').fill('X-CID')
  await expect(added.getByText('X-CID is in both lists')).toBeVisible()
  await added.getByLabel('Name').fill('Via')
  await saved(page)
})

test('says what stops working without a header relayed by default, and restores it', async ({
  page,
  api,
}) => {
  const missing = page.getByRole('status').filter({ hasText: 'No longer relayed for trunk calls' })
  await expect(missing).toHaveCount(0)
  for (const name of ['X-CID', 'X-Session-Id', 'X-Trunk-Name']) {
    await page.getByRole('button', { name: 'Remove relayed header 1' }).click()
    await expect(missing).toContainText(`${name}: `)
    await expect(page.locator(':focus')).toBeVisible()
    await expect(page.locator(':focus-visible'), 'no ring for a mouse').toHaveCount(0)
  }
  const again = (name: string) => page.getByRole('button', { name: `Relay ${name}` })
  await again('X-CID').press('Enter')
  await expect(again('X-Session-Id'), 'the focus goes on from a button that goes').toBeFocused()
  await again('X-Session-Id').click()
  await expect(missing).not.toContainText('X-Session-Id: ')
  await expect(page.locator(':focus'), 'as from one that had it when clicked').toBeVisible()

  await page.evaluate(() => {
    const parts = ['before', 'gone', 'after'].map((name) => {
      const part = document.createElement('p')
      part.append(document.createElement('button'))
      part.firstElementChild?.append(name)
      return part
    })
    document.getElementById('page')?.prepend(...parts)
    const button = parts[1]?.querySelector('button')
    button?.focus()
    button?.remove()
    parts[1]?.remove()
  })
  const after = page.getByRole('button', { name: 'after', exact: true })
  await expect(after, 'as from one that went before what it was in').toBeFocused()

  await saved(page)
  expect((await api('tenantadmin').get(PATH)).body).toMatchObject({
    relay: [{ name: 'X-CID' }, { name: 'X-Session-Id' }],
  })
})

test('adds pasted lines as rows, and says what is wrong with an invalid one', async ({
  page,
  api,
}) => {
  await page.getByRole('button', { name: 'Paste headers' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Paste headers' })
  const field = dialog.getByLabel('One header per line, as Name: value')
  await expect(field).toBeFocused()
  await field.fill('X-One: 1\n\nX-Two : two: three\nX Three: 3')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add 3 rows' }).click()
  await expect(row(page, 'Added header 2').getByLabel('Value')).toHaveValue('two: three')
  await expect(row(page, 'Added header 3').getByText('Use only letters, digits and')).toBeVisible()
  await row(page, 'Added header 3').getByLabel('Name').fill('X-Three')
  await saved(page)
  expect((await api('tenantadmin').get(PATH)).body).toMatchObject({
    add: [
      { name: 'X-One', value: '1', scope: 'TRUNK' },
      { name: 'X-Two', value: 'two: three', scope: 'TRUNK' },
      { name: 'X-Three', value: '3', scope: 'TRUNK' },
    ],
  })
})

test('previews the INVITE of each call with its rows marked, and labels the columns once', async ({
  page,
}) => {
  const one = await addHeader(page, 1, 'X-One', '1')
  const two = await addHeader(page, 2, 'X-Two', '2')
  const preview = page.getByRole('region', { name: 'INVITE preview' })
  const line = (text: string) => preview.getByRole('listitem').filter({ hasText: text })
  await expect(line('X-One: 1')).toContainText('Added, row 1')
  await expect(line('X-CID: as received')).toContainText('Relayed, row 1')
  await preview.getByRole('button', { name: 'User call' }).click()
  await expect(line('X-One')).toHaveCount(0)
  await one.getByLabel('Calls').selectOption('All calls')
  await expect(line('X-One: 1')).toContainText('Added, row 1')

  // In wide windows the labels of the first row are the column headers. In narrow ones each field
  // shows its own label.
  await expect(two.getByText('Value')).toHaveCSS('clip-path', 'inset(50%)')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(two.getByText('Value')).toHaveCSS('clip-path', 'none')
  await expectAccessible(page)
})

test('is accessible, wide and narrow', async ({ page }) => {
  const added = await addHeader(page, 1, 'Via', '')
  await expect(added.getByText('Via is a standard SIP header')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectFits(page)
})

test('shows an error at its field while typing, and removes it once fixed', async ({ page }) => {
  const added = await addHeader(page, 1, 'X One', '1')
  await expect(added.getByText('Use only letters, digits and')).toBeVisible()
  await added.getByLabel('Name').fill('X-Trunk-Name')
  await expect(added.getByText('Use only letters, digits and')).toHaveCount(0)
  await expect(added.getByText('Use X-Info')).toBeVisible()
})

test('keeps the preview beside the rows while the page scrolls', async ({ page }) => {
  await page.getByRole('button', { name: 'Paste headers' }).first().click()
  const lines = Array.from({ length: 30 }, (_, row) => `X-Row-${row}: ${row}`)
  await page.getByRole('dialog').getByRole('textbox').fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Add 30 rows' }).click()
  await row(page, 'Added header 30').getByLabel('Value').focus()
  const preview = page.getByRole('heading', { name: 'INVITE preview' })
  await expect(preview).toBeInViewport()
})

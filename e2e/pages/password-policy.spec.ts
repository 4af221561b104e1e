import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { openWithin } from '../support/open-within.ts'
import { save, switchField, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/password-policy')
  await expect(textField(page, 'Minimum length')).toBeVisible()
})

const policy = {
  min_length: 6,
  max_length: 32,
  contains_letters: true,
  contains_numbers: true,
  contains_special_letters: true,
  disable_sequential_characters: true,
  disable_repeating_characters: true,
  disable_account_information: true,
}

test('keeps the levels apart from the text above them, however long it is', async ({ page }) => {
  const answer = page.getByText('is accepted and takes about')
  await expect(answer).toBeVisible()
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const text = await answer.boundingBox()
    const levels = await page.getByRole('button', { name: 'PBX default' }).boundingBox()
    const gap = (levels?.y ?? 0) - (text?.y ?? 0) - (text?.height ?? 0)
    expect(gap, `${width} pixels wide`).toBeGreaterThanOrEqual(12)
  }
})

test('saves and shows the policy again, and says when a change applies to new users at once', async ({
  page,
  api,
}) => {
  await expect(page.getByText('Existing passwords stay valid.')).toBeVisible()
  await textField(page, 'Minimum length').fill('15')
  await textField(page, 'Maximum length').fill('31')
  for (const name of ['Require a letter', 'Require a digit', 'Require a capital letter']) {
    await switchField(page, name).click()
  }
  for (const name of ['Block sequences', 'Block repetitions', 'Block personal data']) {
    await switchField(page, name).click()
  }
  await save(page, 8)
  expect((await api('tenantadmin').get('/tenant/password_policy')).body).toEqual({
    min_length: 15,
    max_length: 31,
    contains_letters: false,
    contains_numbers: false,
    contains_special_letters: false,
    disable_sequential_characters: false,
    disable_repeating_characters: false,
    disable_account_information: false,
  })
  await api('tenantadmin').post('/tenant', { password_force_reset: true })
  await page.reload()
  await expect(page.getByText('New users choose a password that follows these rules')).toBeVisible()
  await expect(textField(page, 'Minimum length')).toHaveValue('15')
  await expect(switchField(page, 'Block sequences')).not.toBeChecked()
  await expect(page.getByRole('listitem').filter({ hasText: '15 to 31 characters' })).toBeVisible()
})

test('sets lengths by slider and by typing, and sends none outside the limits or crossed', async ({
  page,
  api,
}) => {
  const [min, max] = [textField(page, 'Minimum length'), textField(page, 'Maximum length')]
  const slider = page.getByRole('slider', { name: 'Minimum length, on the slider' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(min).toHaveValue('7')
  await page.getByRole('slider', { name: 'Maximum length, on the slider' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(max).toHaveValue('31')
  await min.fill('12')
  await expect(slider).toHaveAttribute('aria-valuetext', '12 characters')

  for (const [least, most, message] of [
    ['5', '32', 'Enter at least 6.'],
    ['6', '33', 'Enter at most 32.'],
    ['6.5', '32', 'Enter a whole number.'],
    ['20', '10', 'The maximum can’t be less than the minimum.'],
  ] as const) {
    await min.fill(least)
    await max.fill(most)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(message)).toBeVisible()
    await expect(page.getByText('No password can have these lengths')).toBeVisible()
  }
  await min.fill('40')
  await expect(page.getByText('Enter at most 32.')).toBeVisible()
  await expect(page.getByText('The maximum can’t be less than the minimum.')).toHaveCount(0)
  await min.fill('20')
  await expect(max).toHaveAccessibleDescription(/The maximum can’t be less than the minimum\./)
  expect((await api('tenantadmin').get('/tenant/password_policy')).body).toEqual(policy)
  // Correcting one length must also remove the error of the other.
  await min.fill('8')
  await expect(page.getByText('The maximum can’t be less than the minimum.')).toHaveCount(0)
})

test('shows the result of each rule for a password, passwords that pass, the weakest one, and the advice', async ({
  page,
}) => {
  const results = page.getByRole('list', { name: 'Result for each rule' })
  const tried = textField(page, 'Password to try')
  const rule = (text: string) => results.getByRole('listitem').filter({ hasText: text })
  await tried.fill('x1234AAA')
  await expect(rule('no sequence')).toHaveText('Fail: no sequence such as 1234 Characters 2 to 5.')
  await expect(rule('no repetition')).toHaveText(
    'Fail: no repetition such as 222 Characters 6 to 8.',
  )
  await expect(rule('at least 6')).toHaveText('Pass: at least 6 characters')
  await expect(page.getByText('The policy rejects this password. It breaks 2 rules.')).toBeVisible()

  await tried.fill('ab')
  await expect(rule('at least 6')).toContainText('Fail')
  await expect(rule('has a digit')).toContainText('Fail')
  await expect(rule('has a capital letter')).toContainText('Fail')
  await tried.fill('12')
  await expect(rule('has a letter')).toContainText('Fail')
  await tried.fill('x'.repeat(33))
  await expect(rule('at most 32')).toContainText('Fail: at most 32 characters Character 33.')

  await page.getByText('Check against an account').click()
  await page.getByLabel('Account name').fill('Ann Lee')
  await tried.fill('9%annQtz')
  await expect(rule('no personal data')).toContainText('Characters 3 to 5.')

  await tried.fill('Q7%tzwpx')
  await expect(page.getByText('The policy accepts this password.')).toBeVisible()
  await switchField(page, 'Block sequences').click()
  await expect(rule('no sequence')).toHaveCount(0)

  const codes = page.getByRole('region', { name: 'Passwords that pass' }).locator('code')
  await expect(codes).toHaveCount(3)
  const first = await codes.allTextContents()
  await page.getByRole('button', { name: 'Show others' }).click()
  await expect(codes.first()).not.toHaveText(first[0] ?? '')
  await tried.fill(first[1] ?? '')
  await expect(page.getByText('The policy accepts this password.')).toBeVisible()

  const weakest = page.getByRole('region', { name: 'Weakest accepted password' })
  await expect(weakest.getByRole('status')).toContainText(/“.+” is accepted and takes about/)
  const advice = page.getByRole('region', { name: 'NIST and OWASP advice' })
  const minimum = advice.getByRole('listitem').filter({ hasText: 'at least 15 characters' })
  await expect(minimum).toContainText('Not met')
  await expect(minimum.getByRole('link')).toHaveCount(2)
  await textField(page, 'Minimum length').fill('15')
  await expect(minimum).toContainText(/^Met/)
})

test('loads the strength estimator on this page only, and says when it cannot be loaded', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/net::ERR_FAILED/)
  const weakest = page.getByRole('region', { name: 'Weakest accepted password' })
  // The first page has loaded it, so it asks for nothing while it is left.
  await expect(weakest).toContainText(/is accepted and takes about/)
  const asked: string[] = []
  await page.route(/weakest-password/, (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.goto('/voicemail')
  await expect(textField(page, 'Voicemail number')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  expect(asked).toEqual([])
  await page.getByRole('link', { name: 'Password policy' }).click()
  await expect(weakest).toContainText('Couldn’t load the estimate.')
  expect(asked).not.toEqual([])
})

test('is accessible, wide and narrow, and cuts off no number or time with text of twice the size', async ({
  page,
}) => {
  await textField(page, 'Password to try').fill('x1234AAA')
  await expect(page.getByText(/is accepted and takes about/)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectFits(page)

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  for (const [path, name] of [
    ['/password-policy', 'Minimum length'],
    ['/office-hours', 'Monday, range 1, from'],
  ] as const) {
    await openWithin(page, path)
    const field = page.getByRole('textbox', { name, exact: true }).first()
    await expect(field).toBeVisible()
    const isWhole = () => field.evaluate((input) => input.scrollWidth <= input.clientWidth)
    await expect.poll(isWhole).toBe(true)
  }
})

test('applies and saves a level in one click, and undoes it', async ({ page, api }) => {
  const levels = page.getByRole('group', { name: 'Policy level' })
  const level = (name: string) => levels.getByRole('button', { name })
  await expect(level('PBX default')).toHaveAttribute('aria-pressed', 'true')
  await level('Recommended').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved 4 changes' })).toBeVisible()
  const stored = async () => (await api('tenantadmin').get('/tenant/password_policy')).body
  expect(await stored()).toMatchObject({ min_length: 15, contains_numbers: false })
  await expect(level('Recommended')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(level('PBX default')).toHaveAttribute('aria-pressed', 'true')
})

test('shows how strong the typed password is', async ({ page }) => {
  const meter = page.getByRole('meter', { name: 'Password strength' })
  await textField(page, 'Password to try').fill('Password1')
  await expect(meter).toHaveAttribute('aria-valuetext', 'Very weak')
  await textField(page, 'Password to try').fill('glum Violet-otter 93 radio')
  await expect(meter).toHaveAttribute('aria-valuetext', 'Strong')
})
